import { Button } from '@fluentui/react-components';
import type { ConnectionView } from '@shared/connection';
import type { Plan } from '@shared/plan';
import { planTexts } from '@shared/text/en/plan';
import { useState } from 'react';
import { CopyButton } from '../../components/copy-button';
import { Failure } from '../../components/failure';
import { LockIcon, ShieldIcon } from '../../components/icons';
import { Page } from '../../components/page';
import { TextButton } from '../../components/text-button';
import { WaitingForBrowser } from '../../components/waiting-for-browser';
import { startSignIn } from '../../state/sign-in';
import { useRequest } from '../../state/use-request';
import { CandidateChoice } from './candidate-choice';
import { DiffTable } from './diff-table';
import styles from './plan-diff.module.css';

const texts = planTexts.plan;

/** The plan: no panel, a diff needs the width. */
export function PlanDiff(props: { readonly connection: ConnectionView; readonly plan: Plan }) {
  const { connection, plan } = props;
  const apply = useRequest(window.app.plan.apply, 'once');
  const [accepted, setAccepted] = useState<string | null>(null);
  const commit = async () => {
    const run = await apply.ask({ connectionId: connection.id, planId: plan.id });
    if (run !== null) setAccepted(plan.id);
  };
  const tenant = plan.tenantName ?? connection.tenantName ?? texts.organisation;
  const script = async () => {
    const result = await window.app.handover.adminMessage({ connectionId: connection.id });
    return result.kind === 'ok' ? result.value.script : null;
  };
  const waiting = connection.administrator.kind === 'waiting' ? connection.administrator : null;
  return (
    <Page
      title={texts.title(plan.changes, tenant)}
      lead={<Lead plan={plan} />}
      actions={<WhoApplies connection={connection} />}
      foot={
        <>
          <Button
            appearance="primary"
            disabledFocusable={apply.busy || waiting !== null || accepted === plan.id}
            onClick={commit}
          >
            {commitLabel(plan)}
          </Button>
          <CopyButton text={script} what={texts.scriptWhat} label={texts.script} />
        </>
      }
      note={
        <>
          <LockIcon />
          {texts.note}
        </>
      }
    >
      {waiting !== null && (
        <section className={styles.waiting} aria-label={planTexts.apply.consentTitle}>
          <WaitingForBrowser state={waiting} />
        </section>
      )}
      {apply.error !== null && <Failure error={apply.error} />}
      {plan.candidates.length > 0 && <CandidateChoice connection={connection} plan={plan} />}
      <DiffTable plan={plan} />
    </Page>
  );
}

const commitLabel = (plan: Plan): string => {
  if (plan.changes === 0) return texts.nothing;
  return texts.apply(plan.changes, plan.appName);
};

function Lead(props: { readonly plan: Plan }) {
  const { plan } = props;
  const kept = plan.rows.filter((row) => row.change === 'keep').length;
  const first =
    plan.changes === 0
      ? texts.leadReady
      : plan.appId === null
        ? texts.leadNew(plan.appName)
        : plan.replaces !== null
          ? texts.leadSecond(plan.appName)
          : texts.leadExisting(plan.appName);
  return (
    <>
      {first} {texts.leadKept(kept)}
    </>
  );
}

function WhoApplies(props: { readonly connection: ConnectionView }) {
  const { administrator, id } = props.connection;
  if (administrator.kind !== 'signed-in') return null;
  const { account } = administrator;
  return (
    <div className={styles.who}>
      <ShieldIcon />
      <div>
        <div className={styles.name}>{account.username}</div>
        <div className={styles.role}>
          {account.roles !== null && account.roles.length > 0 && `${account.roles.join(', ')}. `}
          <TextButton onClick={() => startSignIn(id, 'administrator', true)}>
            {texts.switchAccount}
          </TextButton>
        </div>
      </div>
    </div>
  );
}
