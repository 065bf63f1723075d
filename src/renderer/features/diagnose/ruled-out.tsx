import type { DiagnosedCause } from '@shared/diagnosis';
import { diagnose as texts } from '@shared/text/en/diagnose';
import { CheckedOutcomes } from './checked-outcomes';
import styles from './diagnose.module.css';
import { useDraft } from './draft';

/** Causes that were checked here and are no longer thought of: what was seen of them stays to be read. */
export function RuledOut(props: {
  readonly causes: readonly DiagnosedCause[];
  readonly connectionId: string;
}) {
  const checked = useDraft((draft) => draft.checked);
  const gone = Object.values(checked).filter(
    ({ cause }) => !props.causes.some(({ id }) => id === cause.id),
  );
  if (gone.length === 0) return null;
  return (
    <section>
      <div className={styles.head}>
        <h2>{texts.ruledOut}</h2>
      </div>
      {gone.map(({ cause }) => (
        <div key={cause.id} className={styles.gone}>
          <h3>{cause.title}</h3>
          <CheckedOutcomes cause={cause} connectionId={props.connectionId} onDone={nothing} />
        </div>
      ))}
    </section>
  );
}

const nothing = (): void => {};
