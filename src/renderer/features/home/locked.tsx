import { home } from '@shared/text/en/home';
import { FactList } from '../../components/fact-list';
import { StatusIcon } from '../../components/status-mark';
import { useStore } from '../../state/store';
import styles from './locked.module.css';

const texts = home.locked;

export function WorksMeanwhile() {
  return (
    <section className={styles.meanwhile}>
      <h2>{texts.meanwhile}</h2>
      <FactList
        facts={[
          { id: 'diagnose', icon: <StatusIcon status="ok" />, text: texts.diagnose },
          { id: 'set-up', icon: <StatusIcon status="ok" />, text: texts.setUp },
          { id: 'waits', icon: <StatusIcon status="unknown" />, text: texts.waits },
        ]}
      />
    </section>
  );
}

export function LockedPanel() {
  const platform = useStore((state) => state.app?.platform ?? 'linux');
  return (
    <div className={styles.panel}>
      <h2>{texts.whyTitle}</h2>
      <p>{texts.why}</p>
      <p>{texts.never}</p>
      <hr className={styles.rule} />
      <h3>{texts.everyTime}</h3>
      <p className={styles.small}>{texts.everyTimeSteps[platform]}</p>
    </div>
  );
}
