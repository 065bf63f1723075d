import { Button } from '@fluentui/react-components';
import { assertNever } from '@shared/assert-never';
import type { ConnectionView } from '@shared/connection';
import { planTexts } from '@shared/text/en/plan';
import { signIn } from '@shared/text/en/sign-in';
import { useEffect, useRef } from 'react';
import { Failure } from '../../components/failure';
import { Page } from '../../components/page';
import { Waiting } from '../../components/waiting';
import { startSignIn } from '../../state/sign-in';
import { goTo } from '../../state/store';
import { useRequest } from '../../state/use-request';
import { ApplyProgress } from './apply-progress';
import { PlanDiff } from './plan-diff';
import styles from './sign-in-step.module.css';

const texts = planTexts.plan;

/** What will be made, as a diff; then its progress. */
export function PlanStep(props: { readonly connection: ConnectionView }) {
  const { connection } = props;
  const { plan } = connection;
  const make = useRequest(window.app.plan.make);
  const asked = useRef(false);
  const signedIn = connection.administrator.kind === 'signed-in';
  const needed = plan.kind === 'none' && signedIn;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one plan is asked for when there is none
  useEffect(() => {
    if (!needed || asked.current) return;
    asked.current = true;
    void make.ask({ connectionId: connection.id });
  }, [needed]);

  switch (plan.kind) {
    case 'none':
    case 'making':
      if (make.error !== null || (plan.kind === 'none' && !signedIn))
        return <NoPlan connection={connection} error={make.error} />;
      return (
        <Page title={texts.making} lead={texts.makingLead}>
          <div className={styles.body}>
            <Waiting label={texts.making} />
          </div>
        </Page>
      );
    case 'failed':
      return <NoPlan connection={connection} error={plan.error} />;
    case 'ready':
      return <PlanDiff connection={connection} plan={plan.plan} />;
    case 'applying':
    case 'stopped':
    case 'done':
      return <ApplyProgress connection={connection} state={plan} />;
    default:
      return assertNever(plan);
  }
}

function NoPlan(props: {
  readonly connection: ConnectionView;
  readonly error: Parameters<typeof Failure>[0]['error'] | null;
}) {
  const { connection, error } = props;
  const make = useRequest(window.app.plan.make);
  const signedIn = connection.administrator.kind === 'signed-in';
  const shown = make.error ?? error;
  return (
    <Page
      title={planTexts.plan.noPlan}
      lead={signedIn ? undefined : texts.needsAdministrator}
      foot={
        signedIn ? (
          <Button
            appearance="primary"
            disabledFocusable={make.busy}
            onClick={() => make.ask({ connectionId: connection.id })}
          >
            {texts.again}
          </Button>
        ) : (
          <Button
            appearance="primary"
            onClick={() => {
              goTo({ kind: 'set-up', connectionId: connection.id, showing: 'administrator' });
              void startSignIn(connection.id, 'administrator');
            }}
          >
            {signIn.administrator.start}
          </Button>
        )
      }
    >
      <div className={styles.body}>{shown !== null && <Failure error={shown} />}</div>
    </Page>
  );
}
