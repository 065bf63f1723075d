import type { SignInRole } from '@shared/sign-in';
import type { ReactNode } from 'react';
import styles from './account-card.module.css';
import { classNames } from './class-names';
import { MailIcon, ShieldIcon } from './icons';

/**
 * One of the two people: the administrator under a shield and a neutral header, the sender under an envelope and a
 * brand header. Never one card for both.
 */
export function AccountCard(props: {
  readonly person: SignInRole;
  readonly title: string;
  readonly detail: string;
  /** Stands flush under the header: this is the wrong account. */
  readonly alarm?: ReactNode;
  readonly children: ReactNode;
}) {
  const sender = props.person === 'sender';
  return (
    <section
      className={classNames(styles.card, sender && styles.sender)}
      aria-label={props.title}
      data-person={props.person}
    >
      <div className={styles.header}>
        {sender ? <MailIcon /> : <ShieldIcon />}
        <div>
          <h2 className={styles.title}>{props.title}</h2>
          <p className={styles.detail}>{props.detail}</p>
        </div>
      </div>
      {props.alarm}
      <div className={styles.body}>{props.children}</div>
    </section>
  );
}
