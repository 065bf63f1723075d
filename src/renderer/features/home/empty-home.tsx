import { home } from '@shared/text/en/home';
import { TextButton } from '../../components/text-button';
import { enterPractice } from '../../state/practice-world';
import { useStore } from '../../state/store';
import styles from './empty-home.module.css';

const texts = home.empty;

export function EmptyHome() {
  const inPractice = useStore((state) => state.app?.practice != null);
  return (
    <div className={styles.empty}>
      <Drawing />
      <div>
        <h2>{texts.title}</h2>
        <p className={styles.body}>{texts.body}</p>
        <p className={styles.second}>
          {inPractice ? (
            texts.inPractice
          ) : (
            <>
              {texts.only}
              <TextButton onClick={enterPractice}>{texts.practice}</TextButton>
              {texts.practiceDetail}
            </>
          )}
        </p>
      </div>
    </div>
  );
}

/** A site, a way, a mailbox. */
function Drawing() {
  return (
    <svg viewBox="0 0 72 32" width="72" height="32" aria-hidden="true" className={styles.drawing}>
      <rect x="1" y="5" width="27" height="22" rx="3" />
      <path d="M1 11h27M6 16h12M6 20h7M4.5 8.2h.2M7 8.2h.2" />
      <path d="M33 16h.2M36.5 16h.2M40 16h.2" className={styles.way} />
      <g className={styles.mail}>
        <rect x="45" y="7" width="25" height="19" rx="3" />
        <path d="m46 10 11.5 8L69 10" />
      </g>
    </svg>
  );
}
