import type { CheckOutcome } from '@shared/checklist';
import type { ConnectionView } from '@shared/connection';
import { checklist as texts } from '@shared/text/en/checklist';
import { Disclosure } from '../../components/disclosure';
import { Fold } from '../../components/fold';
import { StatusIcon } from '../../components/status-mark';
import { TurningArc } from '../../components/turning-arc';
import type { useCheckTexts } from '../../state/use-check-texts';
import type { Filter } from './check-filters';
import styles from './check-group-item.module.css';
import { Finding } from './finding';
import { FineList } from './fine-list';
import type { GroupView } from './groups';

export type CheckTexts = NonNullable<ReturnType<typeof useCheckTexts>>;

const filterOf: Readonly<Record<CheckOutcome['status'], Filter | null>> = {
  fail: 'problem',
  crashed: 'problem',
  attention: 'attention',
  unknown: 'unknown',
  pass: 'ok',
  'not-applicable': null,
};

/** A group with something to see: its findings, then what is fine in it. */
export function CheckGroupItem(props: {
  readonly view: GroupView;
  readonly connection: ConnectionView;
  readonly filter: Filter | null;
  readonly lit: string | null;
  readonly texts: CheckTexts;
}) {
  const { view, filter } = props;
  const open = view.open.filter(
    (outcome) => filter === null || filterOf[outcome.status] === filter,
  );
  const fine = view.fine.filter((outcome) => outcome.status === 'pass');
  const shown = filter === 'ok' ? fine.length : open.length;
  const running = props.connection.checklist.kind === 'running';
  if (shown === 0 && !(running && filter === null)) return null;
  return (
    <Fold
      title={texts.groups[view.group]}
      startOpen={!running}
      summary={
        <>
          {view.pending > 0 && <TurningArc />}
          {texts.groupSummary(view.counts, view.pending)}
        </>
      }
    >
      {open.map((outcome) => (
        <Finding
          key={outcome.checkId}
          outcome={outcome}
          connection={props.connection}
          lit={outcome.checkId === props.lit}
          texts={props.texts}
        />
      ))}
      {filter === 'ok' ? (
        <FineList connectionId={props.connection.id} outcomes={fine} texts={props.texts} />
      ) : (
        filter === null &&
        fine.length > 0 && (
          <div className={styles.alsoFine}>
            <Disclosure label={texts.allFine(fine.length)}>
              <FineList connectionId={props.connection.id} outcomes={fine} texts={props.texts} />
            </Disclosure>
          </div>
        )
      )}
    </Fold>
  );
}

/** All groups in which nothing is wrong, folded into one line. */
export function FineGroups(props: {
  readonly connectionId: string;
  readonly views: readonly GroupView[];
  readonly texts: CheckTexts;
}) {
  const { views } = props;
  const count = views.reduce((sum, view) => sum + view.counts.pass, 0);
  if (count === 0) return null;
  return (
    <Fold
      title={texts.allFine(count)}
      startOpen={false}
      summary={
        <>
          <StatusIcon status="ok" />
          {texts.fineGroups(views.map((view) => view.group))}
        </>
      }
    >
      {views.map((view) => (
        <div key={view.group} className={styles.fineGroup}>
          <h3 className={styles.fineTitle}>{texts.groups[view.group]}</h3>
          <FineList connectionId={props.connectionId} outcomes={view.fine} texts={props.texts} />
        </div>
      ))}
    </Fold>
  );
}
