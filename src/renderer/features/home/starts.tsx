import { CompoundButton } from '@fluentui/react-components';
import { home } from '@shared/text/en/home';
import { AddIcon, ChecklistIcon, DiagnoseIcon } from '../../components/icons';
import { goTo } from '../../state/store';
import styles from './starts.module.css';

const texts = home.starts;

/** The three ways in. The first is the lit one: it is the commonest reason to open Sendwell. */
export function Starts() {
  return (
    <section className={styles.starts} aria-label={texts.label}>
      <CompoundButton
        className={styles.start}
        appearance="primary"
        icon={<AddIcon />}
        secondaryContent={texts.setUpDetail}
        onClick={() => goTo({ kind: 'start', purpose: 'set-up' })}
      >
        {texts.setUp}
      </CompoundButton>
      <CompoundButton
        className={styles.start}
        icon={<DiagnoseIcon />}
        secondaryContent={texts.stoppedDetail}
        onClick={() => goTo({ kind: 'diagnose', connectionId: null })}
      >
        {texts.stopped}
      </CompoundButton>
      <CompoundButton
        className={styles.start}
        icon={<ChecklistIcon />}
        secondaryContent={texts.checkDetail}
        onClick={() => goTo({ kind: 'start', purpose: 'check' })}
      >
        {texts.check}
      </CompoundButton>
    </section>
  );
}
