import type { SignInRole } from '@shared/sign-in';
import { signIn } from '@shared/text/en/sign-in';
import type { ReactNode } from 'react';
import { BrowserDrawing } from '../../components/browser-drawing';
import { AddIcon, CrossIcon, MailIcon, ShieldIcon, TickIcon } from '../../components/icons';
import { PanelSection, PanelText } from '../../components/panel-section';
import { PracticeAccounts } from '../../components/practice-accounts';
import styles from './sign-in-panel.module.css';

const texts = signIn.drawing;

/** The page in the browser with the account to pick marked, and who can be played in the practice tenant. */
export function SignInPanel(props: {
  readonly person: SignInRole;
  readonly administrator: string;
  readonly sender: string;
  readonly below: ReactNode;
  readonly children?: ReactNode;
}) {
  const forSender = props.person === 'sender';
  return (
    <>
      <PanelSection title={texts.title}>
        <BrowserDrawing address={texts.address}>
          <div className={styles.pick}>{texts.pick}</div>
          <div className={forSender ? styles.account : styles.hit}>
            <ShieldIcon />
            <span>{props.administrator}</span>
            {forSender ? <CrossIcon className="bad" /> : <TickIcon className="good" />}
          </div>
          <div className={forSender ? styles.hit : styles.account}>
            <MailIcon />
            <span>{props.sender}</span>
            {forSender ? <TickIcon className="good" /> : texts.later}
          </div>
          <div className={styles.account}>
            <AddIcon />
            <span>{texts.other}</span>
          </div>
        </BrowserDrawing>
        <PanelText>{props.below}</PanelText>
      </PanelSection>
      <PracticeAccounts />
      {props.children}
    </>
  );
}

/** No page appeared: what to press. */
export function NoPageHelp() {
  const words = signIn.waiting;
  return (
    <PanelSection title={words.noPage} minor>
      <PanelText>
        {words.noPagePress}
        <strong>{words.openAgain}</strong>
        {words.noPageRest}
      </PanelText>
    </PanelSection>
  );
}
