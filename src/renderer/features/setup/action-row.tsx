import { assertNever } from '@shared/assert-never';
import type { ConnectionView } from '@shared/connection';
import type { ActionProgress, Plan } from '@shared/plan';
import { common } from '@shared/text/en/common';
import { seconds, timeOfDay } from '@shared/text/en/dates';
import { errorTexts } from '@shared/text/en/errors';
import { planTexts } from '@shared/text/en/plan';
import { ErrorDetails } from '../../components/error-details';
import { FixBox } from '../../components/fix-box';
import { LadderRow } from '../../components/ladder-row';
import type { Status } from '../../components/status-mark';
import { SecretLifetimeFix } from './secret-lifetime-fix';

const texts = planTexts.apply;

const statusOf: Readonly<Record<ActionProgress['state'], Status>> = {
  waiting: 'not-tried',
  running: 'running',
  done: 'ok',
  failed: 'problem',
  undone: 'not-tried',
};

function nameOf(action: ActionProgress): string {
  const subject = texts.subject(action.kind === 'permission' ? action.subject : null);
  switch (action.state) {
    case 'waiting':
      return texts.waiting(action) + subject;
    case 'running':
      return texts.running[action.kind] + subject;
    case 'done':
      return texts.done[action.kind] + subject;
    case 'failed':
      return texts.failed[action.kind] + subject;
    case 'undone':
      return `${texts.undone}: ${texts.waiting(action)}`;
    default:
      return assertNever(action.state);
  }
}

function endOf(action: ActionProgress): string {
  if (action.state === 'failed') return common.status.problem;
  if (action.state === 'waiting') return texts.notYet;
  return action.elapsedMs === null ? '' : seconds(action.elapsedMs);
}

function pauseOf(action: ActionProgress): string | undefined {
  if (action.pause === null) return undefined;
  return action.pause.kind === 'replicating'
    ? texts.replicating
    : texts.throttled(timeOfDay(action.pause.untilAt));
}

/** One change on its way. */
export function ActionRow(props: {
  readonly action: ActionProgress;
  readonly connection: ConnectionView;
  readonly plan: Plan;
  readonly tenant: string;
}) {
  const { action, connection } = props;
  return (
    <LadderRow
      status={statusOf[action.state]}
      name={nameOf(action)}
      detail={pauseOf(action)}
      end={endOf(action)}
      loud={action.state === 'running' || action.state === 'failed'}
    >
      {action.error !== null && action.state === 'failed' ? (
        <FixBox title={errorTexts[action.error.code].title(action.error.params)}>
          <p>{errorTexts[action.error.code].todo(action.error.params)}</p>
          {action.error.code === 'graph.secretLifetime' && (
            <SecretLifetimeFix connection={connection} error={action.error} />
          )}
          <ErrorDetails error={action.error} />
        </FixBox>
      ) : undefined}
    </LadderRow>
  );
}
