import { Button, Field, Input } from '@fluentui/react-components';
import type { ConnectionView } from '@shared/connection';
import type { AdminHandoff } from '@shared/handover';
import { common } from '@shared/text/en/common';
import { signIn } from '@shared/text/en/sign-in';
import { type FormEvent, useEffect, useState } from 'react';
import { CodeBlock } from '../../components/code-line';
import { CopyButton } from '../../components/copy-button';
import { Disclosure } from '../../components/disclosure';
import { Failure } from '../../components/failure';
import { LockIcon } from '../../components/icons';
import { Page } from '../../components/page';
import { PanelSection, PanelText } from '../../components/panel-section';
import { keepConnection } from '../../state/store';
import { useRequest } from '../../state/use-request';
import styles from './elsewhere-step.module.css';

const texts = signIn.elsewhere;

const ADOPT_FORM = 'adopt';

/** "I am not the administrator": a ready message, and the place for what comes back. */
export function ElsewhereStep(props: { readonly connection: ConnectionView }) {
  const { connection } = props;
  const [handoff, setHandoff] = useState<AdminHandoff | null>(null);
  const message = useRequest(window.app.handover.adminMessage);
  const update = useRequest(window.app.connections.update);
  const [answered, setAnswered] = useState(false);
  const { id } = connection;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each connection
  useEffect(() => {
    void message.ask({ connectionId: id }).then(setHandoff);
  }, [id]);

  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      panel={{ label: texts.panelTitle, content: <ElsewherePanel /> }}
      foot={
        <>
          {answered ? (
            <Button appearance="primary" type="submit" form={ADOPT_FORM}>
              {texts.use}
            </Button>
          ) : (
            <CopyButton
              appearance="primary"
              text={async () => (handoff === null ? null : wholeMessage(handoff))}
              what={texts.message}
              label={texts.copyMessage}
            />
          )}
          <Button
            appearance="subtle"
            onClick={() => update.ask({ connectionId: id, administratorElsewhere: false })}
          >
            {texts.isAdministrator}
          </Button>
        </>
      }
      note={
        <>
          <LockIcon />
          {texts.note}
        </>
      }
    >
      <div className={styles.body}>
        {message.error !== null && <Failure error={message.error} />}
        {update.error !== null && <Failure error={update.error} />}
        {handoff === null ? (
          <p>{common.loading}</p>
        ) : (
          <>
            <section className={styles.section}>
              <h2>{texts.message}</h2>
              <CodeBlock text={wholeMessage(handoff)} label={texts.message} />
            </section>
            <Disclosure label={texts.script} strong>
              <div className={styles.section}>
                <CodeBlock text={handoff.script} label={texts.script} />
                <div>
                  <CopyButton text={handoff.script} what={texts.script} label={texts.copyScript} />
                </div>
              </div>
            </Disclosure>
          </>
        )}
        <AnswerForm connection={connection} onAnswered={setAnswered} />
      </div>
    </Page>
  );
}

const wholeMessage = (handoff: AdminHandoff): string =>
  `${texts.subject(handoff.subject)}\n\n${handoff.message}`;

function AnswerForm(props: {
  readonly connection: ConnectionView;
  readonly onAnswered: (answered: boolean) => void;
}) {
  const { connection, onAnswered } = props;
  const adopt = useRequest(window.app.handover.adopt);
  const [appId, setAppId] = useState('');
  const [tenantId, setTenantId] = useState(connection.tenantId ?? '');
  const [secret, setSecret] = useState('');
  const answered = appId.trim() !== '' && secret.trim() !== '';
  useEffect(() => onAnswered(answered), [answered, onAnswered]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const view = await adopt.ask({
      connectionId: connection.id,
      appId: appId.trim(),
      tenantId: tenantId.trim(),
      secret: secret.trim(),
    });
    if (view === null) return;
    setSecret('');
    keepConnection(view);
  };
  const plain = { spellCheck: false, autoComplete: 'off' } as const;
  return (
    <form id={ADOPT_FORM} className={styles.form} onSubmit={submit}>
      <h2>{texts.answer}</h2>
      <Field label={texts.appId}>
        <Input {...plain} value={appId} onChange={(_, data) => setAppId(data.value)} />
      </Field>
      <Field label={texts.tenantId}>
        <Input {...plain} value={tenantId} onChange={(_, data) => setTenantId(data.value)} />
      </Field>
      <Field label={texts.secret} hint={texts.secretHint}>
        <Input
          {...plain}
          type="password"
          value={secret}
          onChange={(_, data) => setSecret(data.value)}
        />
      </Field>
      {adopt.error !== null && <Failure error={adopt.error} />}
    </form>
  );
}

function ElsewherePanel() {
  return (
    <PanelSection title={texts.panelTitle}>
      <ol className={styles.steps}>
        {texts.panelSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <PanelText>{texts.panelSafe}</PanelText>
    </PanelSection>
  );
}
