import styles from './turning-arc.module.css';

/** Something is going on. Stands still beside its word where motion is not wanted. */
export function TurningArc() {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" className={styles.arc}>
      <circle cx="10" cy="10" r="7" className={styles.track} />
      <path d="M10 3a7 7 0 0 1 7 7" />
    </svg>
  );
}
