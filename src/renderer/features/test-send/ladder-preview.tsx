import { rungIds } from '@shared/test-send';
import { testSend as texts } from '@shared/text/en/test-send';
import { LadderRow } from '../../components/ladder-row';
import styles from './test-send.module.css';

/** The ladder before the first test: what each rung asks. */
export function LadderPreview() {
  return (
    <section className={styles.preview}>
      <h2>{texts.looksTitle}</h2>
      <ol>
        {rungIds.map((id) => (
          <LadderRow
            key={id}
            status="not-tried"
            name={texts.rungs[id]}
            detail={texts.looks[id]}
            end=""
          />
        ))}
      </ol>
    </section>
  );
}
