import { Link } from '@fluentui/react-components';
import { setup } from '@shared/text/en/setup';
import styles from './practice-help.module.css';

/** Fills in the made-up site and its From address. */
export function PracticeHelp(props: { readonly onUse: () => void }) {
  return (
    <p className={styles.help}>
      {setup.site.practiceHelp}{' '}
      <Link inline as="button" type="button" onClick={props.onUse}>
        {setup.site.usePractice}
      </Link>
    </p>
  );
}
