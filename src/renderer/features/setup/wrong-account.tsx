import { Button } from '@fluentui/react-components';
import type { ConnectionView } from '@shared/connection';
import type { SignInState } from '@shared/sign-in';
import { signIn } from '@shared/text/en/sign-in';
import { Disclosure } from '../../components/disclosure';
import { Failure } from '../../components/failure';
import { MailIcon } from '../../components/icons';
import { startSignIn } from '../../state/sign-in';
import { useRequest } from '../../state/use-request';
import { ChangeFrom } from './change-from';
import styles from './sign-in-step.module.css';

const texts = signIn.sender;

type SignedIn = Extract<SignInState, { kind: 'signed-in' }>;

/** The two addresses one under the other, and the two ways to make them match. */
export function WrongAccount(props: {
  readonly connection: ConnectionView;
  readonly state: SignedIn;
}) {
  const { connection, state } = props;
  const { account, verdict } = state;
  return (
    <>
      <dl className={styles.compare}>
        <div className={styles.compareRow}>
          <dt>
            <MailIcon />
            {texts.fromAddress}
          </dt>
          <dd>
            <div className={styles.address}>{connection.fromAddress}</div>
            <div className={styles.small}>{texts.fromDetail}</div>
          </dd>
        </div>
        <div className={styles.compareRow}>
          <dt>
            <UnequalMark />
            {texts.signedInAs}
          </dt>
          <dd>
            <div className={styles.address}>{account.username}</div>
            <div className={styles.small}>{texts.who(verdict, account.displayName)}</div>
          </dd>
        </div>
      </dl>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => startSignIn(connection.id, 'sender', true)}>
          {signIn.useAnother}
        </Button>
        <ChangeFrom connection={connection} suggestion={account.username} />
      </div>
    </>
  );
}

/** The two lines do not match. */
function UnequalMark() {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" className={styles.unequal}>
      <path d="M4 7.5h12M4 12.5h12M13 4 7 16" />
    </svg>
  );
}

/** One account may be meant to send for another address. */
export function MeantForSendAs(props: {
  readonly connection: ConnectionView;
  readonly state: SignedIn;
}) {
  const { connection, state } = props;
  const update = useRequest(window.app.connections.update);
  const { username } = state.account;
  return (
    <Disclosure label={texts.meant(username, connection.fromAddress)} strong startOpen>
      <div className={styles.stack}>
        <p>
          {texts.meantBody(username, connection.fromAddress)}
          <span className={styles.term}>{texts.meantTerm}</span>
          {texts.meantRest}
        </p>
        <div>
          <Button
            disabledFocusable={update.busy}
            onClick={() => update.ask({ connectionId: connection.id, sendAsMeant: true })}
          >
            {texts.meantUse}
          </Button>
        </div>
        {update.error !== null && <Failure error={update.error} />}
      </div>
    </Disclosure>
  );
}
