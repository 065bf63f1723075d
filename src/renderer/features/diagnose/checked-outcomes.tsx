import type { CheckOutcome } from '@shared/checklist';
import type { ConnectionView } from '@shared/connection';
import type { DiagnosedCause } from '@shared/diagnosis';
import { diagnose as texts } from '@shared/text/en/diagnose';
import { useEffect } from 'react';
import { AccountCard } from '../../components/account-card';
import { StatusIcon } from '../../components/status-mark';
import { TurningArc } from '../../components/turning-arc';
import { WaitingForBrowser } from '../../components/waiting-for-browser';
import { useCheckTexts } from '../../state/use-check-texts';
import { useConnection } from '../../state/use-connection';
import { Finding } from '../checklist/finding';
import { waitingCard } from '../checklist/waiting-card';
import styles from './diagnose.module.css';
import { type CheckedCause, useDraft } from './draft';
import { freshOutcomes } from './use-run-checks';

/** What the checks of a cause found, in place: each with its own repair. */
export function CheckedOutcomes(props: {
  readonly cause: DiagnosedCause;
  readonly connectionId: string;
  /** Called once when the run has ended, to rank again with what it found. */
  readonly onDone: () => void;
}) {
  const loaded = useConnection(props.connectionId);
  const checked = useDraft((draft) => draft.checked[props.cause.id]);
  if (loaded.kind !== 'ready' || checked === undefined) return null;
  return <Outcomes connection={loaded.connection} checked={checked} onDone={props.onDone} />;
}

function Outcomes(props: {
  readonly connection: ConnectionView;
  readonly checked: CheckedCause;
  readonly onDone: () => void;
}) {
  const { connection, checked, onDone } = props;
  const checkTexts = useCheckTexts();
  const waiting = waitingCard(connection);
  const fresh = freshOutcomes(connection, checked);
  const running = connection.checklist.kind === 'running';
  const ended = !running && fresh.length > 0 && !checked.told;
  useEffect(() => {
    if (!ended) return;
    markTold(checked);
    onDone();
  }, [ended, checked, onDone]);
  if (checkTexts === null) return null;
  return (
    <section className={styles.outcomes} aria-label={texts.outcomes}>
      {fresh.map((outcome) =>
        isFine(outcome) ? (
          <p key={outcome.checkId} className={styles.fine} data-check={outcome.checkId}>
            <StatusIcon status={outcome.status === 'pass' ? 'ok' : 'not-tried'} />
            <span>
              {checkTexts.checkTexts.get(outcome.checkId)?.title}:{' '}
              {checkTexts.findingSentence(
                outcome.checkId,
                outcome.status,
                outcome.finding,
                outcome.params,
              )}
            </span>
          </p>
        ) : (
          <Finding
            key={outcome.checkId}
            outcome={outcome}
            connection={connection}
            lit={false}
            texts={checkTexts}
          />
        ),
      )}
      {waiting !== null && (
        <AccountCard person={waiting.person} title={waiting.title} detail={waiting.detail}>
          <WaitingForBrowser state={waiting.state} />
        </AccountCard>
      )}
      {running && (
        <p className={styles.fine}>
          <TurningArc />
          {texts.checking}
        </p>
      )}
    </section>
  );
}

const isFine = ({ status }: CheckOutcome): boolean =>
  status === 'pass' || status === 'not-applicable';

const markTold = (checked: CheckedCause): void =>
  useDraft.setState((draft) => ({
    checked: { ...draft.checked, [checked.cause.id]: { ...checked, told: true } },
  }));
