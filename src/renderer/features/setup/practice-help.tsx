import { setup } from '@shared/text/en/setup';
import { TextButton } from '../../components/text-button';
import styles from './practice-help.module.css';

/** Fills in the made-up site and its From address. */
export function PracticeHelp(props: { readonly onUse: () => void }) {
  return (
    <p className={styles.help}>
      {setup.site.practiceHelp}{' '}
      <TextButton onClick={props.onUse}>{setup.site.usePractice}</TextButton>
    </p>
  );
}
