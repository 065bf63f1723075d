import { useStore } from '../state/store';
import styles from './announcer.module.css';

/** The one polite live region: what changed where the person is not looking. */
export function Announcer() {
  const spoken = useStore((state) => state.spoken);
  return (
    <div className={styles.hidden} role="status" aria-live="polite">
      <span key={spoken.turn}>{spoken.text}</span>
    </div>
  );
}
