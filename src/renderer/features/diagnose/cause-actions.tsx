import { Button } from '@fluentui/react-components';
import { assertNever } from '@shared/assert-never';
import type { CauseRepair, DiagnosedCause } from '@shared/diagnosis';
import { diagnose as texts } from '@shared/text/en/diagnose';
import { Failure } from '../../components/failure';
import { OpenLinkButton } from '../../components/open-link-button';
import { openPlan, openRotation } from '../../state/open-plan';
import { startSignIn } from '../../state/sign-in';
import { goTo, useStore } from '../../state/store';
import { askForConnection } from './about-connection';
import styles from './diagnose.module.css';
import type { Diagnosing } from './use-diagnosis';
import { useRunChecks } from './use-run-checks';

interface ActionsProps {
  readonly cause: DiagnosedCause;
  readonly isTop: boolean;
  readonly diagnosing: Diagnosing;
  readonly all: boolean;
  readonly onAll: () => void;
}

/** What can be pressed about a cause: proof first, then the repair, then the page and the steps. */
export function CauseActions(props: ActionsProps) {
  const { cause } = props;
  const connectionId = props.diagnosing.about?.id ?? null;
  const isBare = cause.checks.length === 0 && cause.repair == null;
  const hasMore = cause.fix.length > 1 || cause.script != null;
  return (
    <div className={styles.buttons}>
      {connectionId === null ? (
        <ForSomeConnection {...props} />
      ) : (
        <ForConnection {...props} connectionId={connectionId} />
      )}
      {cause.page != null && (props.all || isBare || !hasMore) && (
        <OpenLinkButton
          link="cause.portal"
          page={cause.page}
          {...(connectionId === null ? {} : { connectionId })}
          appearance="subtle"
        >
          {texts.openPage}
        </OpenLinkButton>
      )}
      {hasMore && (
        <Button appearance="subtle" aria-expanded={props.all} onClick={props.onAll}>
          {props.all ? texts.fewer : texts.all(cause.fix.length)}
        </Button>
      )}
    </div>
  );
}

/** Nothing can be looked at without a connection: one is chosen, or set up. */
function ForSomeConnection({ cause, isTop }: ActionsProps) {
  const hasConnections = useStore((state) => (state.app?.connections.length ?? 0) > 0);
  if (cause.checks.length === 0 && cause.repair == null) return null;
  return (
    <Button
      appearance={isTop ? 'primary' : 'outline'}
      onClick={() =>
        hasConnections ? askForConnection() : goTo({ kind: 'start', purpose: 'check' })
      }
    >
      {hasConnections ? texts.choose : texts.setUp}
    </Button>
  );
}

function ForConnection(props: ActionsProps & { readonly connectionId: string }) {
  const { cause, connectionId, isTop } = props;
  const { run, busy, error, foundFault } = useRunChecks(cause, connectionId);
  const { checks, repair } = cause;
  const repairFirst = repair != null && (foundFault || checks.length === 0);
  return (
    <>
      {checks.length > 0 && (
        <Button
          appearance={isTop && !repairFirst ? 'primary' : 'outline'}
          disabledFocusable={busy}
          onClick={run}
        >
          {busy ? texts.checking : texts.runChecks(checks.length)}
        </Button>
      )}
      {repair != null && (
        <Button
          appearance={isTop && repairFirst ? 'primary' : 'outline'}
          onClick={() => startRepair(repair, connectionId)}
        >
          {texts.repair[repair]}
        </Button>
      )}
      {error !== null && <Failure error={error} />}
    </>
  );
}

function startRepair(repair: CauseRepair, connectionId: string): void {
  switch (repair) {
    case 'plan':
      void openPlan(connectionId);
      return;
    case 'new-secret':
      void openRotation(connectionId);
      return;
    case 'link-again':
    case 'site-settings':
      goTo({ kind: 'connection', connectionId, page: 'values' });
      return;
    case 'sign-in':
      goTo({ kind: 'connection', connectionId, page: 'checklist' });
      void startSignIn(connectionId, 'sender', true);
      return;
    default:
      assertNever(repair);
  }
}
