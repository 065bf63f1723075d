import { Button } from '@fluentui/react-components';
import { assertNever } from '@shared/assert-never';
import type { CheckOutcome, RemedyAction } from '@shared/checklist';
import type { ConnectionView } from '@shared/connection';
import { checklist as texts } from '@shared/text/en/checklist';
import { signIn } from '@shared/text/en/sign-in';
import { useId, useState } from 'react';
import { CopyButton } from '../../components/copy-button';
import { Failure } from '../../components/failure';
import { MoreIcon } from '../../components/icons';
import { OpenLinkButton } from '../../components/open-link-button';
import { openPlan, openRotation } from '../../state/open-plan';
import { startSignIn } from '../../state/sign-in';
import { goTo } from '../../state/store';
import { useRequest } from '../../state/use-request';
import styles from './finding.module.css';
import { PasteAnswer } from './paste-answer';
import { supportText } from './support-text';

/** What can be done about a finding: the button first, then steps, portal and support. */
export function FindingActions(props: {
  readonly outcome: CheckOutcome;
  readonly connection: ConnectionView;
  readonly lit: boolean;
  readonly sentence: string;
  readonly hasSteps: boolean;
  readonly stepsShown: boolean;
  readonly onSteps: () => void;
}) {
  const { outcome, connection, lit } = props;
  const { remedy, checkId } = outcome;
  const run = useRequest(window.app.doctor.run);
  const [more, setMore] = useState(false);
  const moreId = useId();
  const checkThis = () => run.ask({ connectionId: connection.id, only: [checkId] });
  const action = remedy?.action ?? null;
  const pastes = action?.kind === 'paste-evidence';
  const crashed = outcome.status === 'crashed';
  const setUpFirst = waitsForSetUp(outcome, connection);
  const looksAgain = action?.kind === 'check-again';
  const again = (
    <Button
      className={looksAgain ? undefined : styles.quiet}
      disabledFocusable={run.busy}
      onClick={checkThis}
    >
      {texts.checkThis}
    </Button>
  );
  const rest = (
    <>
      {!looksAgain && again}
      <CopyButton
        row
        text={supportText(outcome, props.sentence)}
        what={texts.supportWhat}
        label={crashed ? texts.report : texts.copySupport}
      />
    </>
  );
  // Nothing is known, so there is nothing to mend but the fault itself.
  if (crashed) {
    return (
      <>
        <div className={styles.actions}>{rest}</div>
        {run.error !== null && <Failure error={run.error} />}
      </>
    );
  }
  return (
    <>
      <div className={styles.actions}>
        {remedy?.script != null && (
          <CopyButton text={remedy.script} what={texts.line} label={texts.copyLine} />
        )}
        {(pastes || remedy?.script != null) && (
          <PasteAnswer connectionId={connection.id} fromAddress={connection.fromAddress} />
        )}
        {looksAgain && again}
        {action !== null && !pastes && !looksAgain && (
          <Button
            appearance={lit ? 'primary' : 'outline'}
            onClick={() =>
              setUpFirst
                ? goTo({ kind: 'set-up', connectionId: connection.id, showing: null })
                : doAction(action, connection, checkId)
            }
          >
            {setUpFirst ? texts.needs.setUp : labelOf(action, connection, checkId)}
          </Button>
        )}
        {remedy?.portalUrl != null && (
          <OpenLinkButton
            link="check.portal"
            connectionId={connection.id}
            checkId={checkId}
            appearance={action === null ? 'outline' : 'subtle'}
          >
            {texts.openPortal(remedy.portalUrl)}
          </OpenLinkButton>
        )}
        {props.hasSteps && (
          <Button appearance="subtle" aria-expanded={props.stepsShown} onClick={props.onSteps}>
            {props.stepsShown ? texts.hideSteps : texts.steps}
          </Button>
        )}
        <Button
          appearance="subtle"
          icon={<MoreIcon />}
          aria-label={texts.more}
          aria-expanded={more}
          aria-controls={moreId}
          onClick={() => setMore(!more)}
        />
      </div>
      <div id={moreId} hidden={!more} className={styles.actions}>
        {rest}
      </div>
      {run.error !== null && <Failure error={run.error} />}
    </>
  );
}

/** Not known before there is a registration of ours, which the sender signs in through: the set-up comes first. */
const waitsForSetUp = ({ status, remedy }: CheckOutcome, { app }: ConnectionView): boolean =>
  status === 'unknown' &&
  app === null &&
  (remedy?.action?.kind === 'plan' || remedy?.who === 'sender');

const isAboutSecret = (checkId: string): boolean => checkId.startsWith('app.secret');

function labelOf(action: RemedyAction, connection: ConnectionView, checkId: string): string {
  switch (action.kind) {
    case 'sign-in':
      return action.role === 'sender'
        ? texts.actions.signInSender(signIn.sender.whom(connection))
        : texts.actions.signInAdministrator;
    case 'plan':
      return isAboutSecret(checkId) ? texts.actions.rotate : texts.actions.plan;
    case 'test':
      return texts.actions.test;
    case 'paste-evidence':
      return texts.pasteAnswer;
    case 'check-again':
      return texts.actions.checkAgain;
    default:
      return assertNever(action);
  }
}

function doAction(action: RemedyAction, connection: ConnectionView, checkId: string): void {
  const connectionId = connection.id;
  switch (action.kind) {
    case 'sign-in':
      void startSignIn(connectionId, action.role, checkId === 'token.owner');
      return;
    case 'plan':
      void (isAboutSecret(checkId) ? openRotation(connectionId) : openPlan(connectionId));
      return;
    case 'test':
      goTo({ kind: 'connection', connectionId, page: 'test' });
      return;
    case 'paste-evidence':
    case 'check-again':
      return;
    default:
      assertNever(action);
  }
}
