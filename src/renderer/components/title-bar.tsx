import { common } from '@shared/text/en/common';
import { useStore } from '../state/store';
import { Logo } from './logo';
import styles from './title-bar.module.css';

/** 40 px to hold the window by. Leaves room for the buttons that the system draws. */
export function TitleBar() {
  const app = useStore((state) => state.app);
  const trafficLights = app?.host === 'desktop' && app.platform === 'macos';
  return (
    <header className={`title-bar ${trafficLights ? styles.trafficLights : ''}`}>
      <Logo />
      <span>{common.appName}</span>
      {app?.practice != null && <span className={styles.tag}>{common.practice.tag}</span>}
    </header>
  );
}
