import { common } from '@shared/text/en/common';
import { useStore } from '../state/store';
import { CodeLine } from './code-line';
import { PanelSection, PanelText } from './panel-section';
import styles from './practice-accounts.module.css';

const texts = common.practice;

/** Who can be played in the practice tenant. Nothing outside of it. */
export function PracticeAccounts() {
  const accounts = useStore((state) => state.app?.practice?.accounts);
  const first = accounts?.[0];
  if (accounts === undefined || first === undefined) return null;
  return (
    <PanelSection title={texts.accountsTitle} minor>
      <PanelText>{texts.accountsLead}</PanelText>
      <div>
        <div className={styles.role}>{texts.password}</div>
        <CodeLine text={first.password} what={texts.password} />
      </div>
      <ul className={styles.accounts}>
        {accounts.map((account) => (
          <li key={account.username}>
            <div className={styles.name}>{account.username}</div>
            <div className={styles.role}>{texts.people(account.role, account.mailbox)}</div>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
