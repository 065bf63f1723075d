import { Button, Field, Input } from '@fluentui/react-components';
import { setup } from '@shared/text/en/setup';
import { useRef, useState } from 'react';
import { Columns } from '../../components/columns';
import { Failure } from '../../components/failure';
import { GlobeIcon, MailIcon } from '../../components/icons';
import { Page } from '../../components/page';
import type { Purpose } from '../../state/route';
import { startSignIn } from '../../state/sign-in';
import { goTo, keepConnection, useStore } from '../../state/store';
import { useRequest } from '../../state/use-request';
import { ApplicationField } from './application-field';
import { ClientChoice, clientOf, noClientYet } from './client-choice';
import { LooksPanel } from './looks-panel';
import { PracticeHelp } from './practice-help';
import { ProbeResult } from './probe-result';
import { SetUpSide } from './set-up-side';
import styles from './start-set-up.module.css';
import { TakesPanel } from './takes-panel';
import { looksLikeAddress, useFromJudgement } from './use-from-judgement';
import { canGoOn, useSiteProbe } from './use-site-probe';

const texts = setup.site;

const FIRST_TARGET = 'wp-fluentsmtp';

/** The first step: three answers from which everything else follows. */
export function StartSetUp(props: { readonly purpose: Purpose }) {
  const checking = props.purpose === 'check';
  const targets = useStore((state) => state.targets);
  const practice = useStore((state) => state.app?.practice ?? null);
  const [targetId, setTargetId] = useState(FIRST_TARGET);
  const [site, setSite] = useState('');
  const [address, setAddress] = useState('');
  const [client, setClient] = useState(noClientYet);
  const [tried, setTried] = useState(false);
  const fromField = useRef<HTMLInputElement>(null);
  const probe = useSiteProbe();
  const from = useFromJudgement();
  const create = useRequest(window.app.connections.create, 'once');
  const target = targets.find((one) => one.id === targetId);
  const ready = canGoOn(probe.state) && looksLikeAddress(address);

  const fill = (nextSite: string, nextAddress: string) => {
    setSite(nextSite);
    setAddress(nextAddress);
    void probe.look(targetId, nextSite);
    void from.judge(nextAddress);
  };

  const proceed = async (elsewhere: boolean) => {
    setTried(true);
    const administratorClient = clientOf(client);
    if (!ready || administratorClient === null) return;
    if ((await from.judge(address)).kind !== 'good') return fromField.current?.focus();
    const connection = await create.ask({
      targetId,
      site: site.trim(),
      fromAddress: address.trim(),
      administratorClient,
      ...(elsewhere ? { administratorElsewhere: true } : {}),
    });
    if (connection === null) return;
    keepConnection(connection);
    if (checking) {
      goTo({ kind: 'connection', connectionId: connection.id, page: 'checklist' });
      await window.app.doctor.run({ connectionId: connection.id });
      return;
    }
    goTo({ kind: 'set-up', connectionId: connection.id, showing: null });
    if (!elsewhere) await startSignIn(connection.id, 'administrator');
  };

  return (
    <Columns side={checking ? undefined : <SetUpSide current="site" />}>
      <Page
        title={checking ? texts.checkTitle : texts.title}
        lead={checking ? texts.checkLead : texts.lead}
        panel={
          checking
            ? { label: texts.looks.title, content: <LooksPanel /> }
            : {
                label: texts.takes.title,
                content: (
                  <TakesPanel fromAddress={looksLikeAddress(address) ? address.trim() : null} />
                ),
              }
        }
        foot={
          <>
            <Button
              appearance="primary"
              disabledFocusable={!ready || create.busy}
              onClick={() => proceed(false)}
            >
              {checking ? texts.proceedCheck : texts.proceed}
            </Button>
            {!checking && (
              <Button
                appearance="subtle"
                disabledFocusable={!ready || create.busy}
                onClick={() => proceed(true)}
              >
                {texts.notAdministrator}
              </Button>
            )}
          </>
        }
        note={ready ? undefined : texts.notYet}
      >
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void probe.look(targetId, site);
          }}
        >
          <ApplicationField
            targets={targets}
            targetId={targetId}
            onChoose={(id) => {
              setTargetId(id);
              void probe.look(id, site);
            }}
          />
          <div>
            <Field label={texts.address}>
              <Input
                type="url"
                contentBefore={<GlobeIcon />}
                placeholder={practice?.siteUrl ?? texts.example.site}
                spellCheck={false}
                autoComplete="off"
                value={site}
                onChange={(_, data) => {
                  setSite(data.value);
                  if (data.value.trim() === '') probe.forget();
                }}
                onBlur={() => probe.look(targetId, site)}
              />
            </Field>
            {practice !== null && site === '' && (
              <PracticeHelp onUse={() => fill(practice.siteUrl, practice.fromAddress)} />
            )}
            <ProbeResult
              state={probe.state}
              targetName={target?.shortName ?? ''}
              onLookAgain={() => probe.look(targetId, site, true)}
              onUseAddress={(found) => {
                setSite(found);
                void probe.look(targetId, found);
              }}
            />
            <button type="submit" hidden tabIndex={-1} aria-hidden="true" />
          </div>
          <FromField
            field={fromField}
            placeholder={practice?.fromAddress ?? texts.example.from}
            value={address}
            judgement={from.judgement}
            onChange={(value) => {
              setAddress(value);
              from.forget();
            }}
            onBlur={() => from.judge(address)}
          />
          {!checking && <ClientChoice draft={client} onChange={setClient} showProblem={tried} />}
          {create.error !== null && <Failure error={create.error} />}
        </form>
      </Page>
    </Columns>
  );
}

function FromField(props: {
  readonly field: React.Ref<HTMLInputElement>;
  readonly placeholder: string;
  readonly value: string;
  readonly judgement: ReturnType<typeof useFromJudgement>['judgement'];
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
}) {
  const { judgement } = props;
  const state = { idle: 'none', judging: 'none', good: 'success', bad: 'error' } as const;
  return (
    <Field
      label={texts.from}
      hint={texts.fromHint}
      validationState={state[judgement.kind]}
      validationMessage={
        judgement.kind === 'judging'
          ? texts.judging
          : judgement.kind === 'idle'
            ? null
            : judgement.message
      }
    >
      <Input
        input={{ ref: props.field }}
        type="email"
        contentBefore={<MailIcon />}
        placeholder={props.placeholder}
        spellCheck={false}
        autoComplete="off"
        value={props.value}
        onChange={(_, data) => props.onChange(data.value)}
        onBlur={props.onBlur}
      />
    </Field>
  );
}
