import { TurningArc } from './turning-arc';
import styles from './waiting.module.css';

/** Says what is waited for; seen only if it takes longer than a moment. */
export function Waiting(props: { readonly label: string }) {
  return (
    <p className={styles.waiting}>
      <TurningArc />
      {props.label}
    </p>
  );
}
