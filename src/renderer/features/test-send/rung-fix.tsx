import { Button } from '@fluentui/react-components';
import { assertNever } from '@shared/assert-never';
import type { ConnectionView } from '@shared/connection';
import { isUnknown, type Rung } from '@shared/test-send';
import { errorTexts } from '@shared/text/en/errors';
import { signIn } from '@shared/text/en/sign-in';
import { testSend as texts } from '@shared/text/en/test-send';
import type { ReactNode } from 'react';
import { CodeLine } from '../../components/code-line';
import { CopyButton } from '../../components/copy-button';
import { ErrorDetails } from '../../components/error-details';
import { FixBox, FixButtons } from '../../components/fix-box';
import { OpenLinkButton } from '../../components/open-link-button';
import { startSignIn } from '../../state/sign-in';
import { goTo } from '../../state/store';
import { senderOf } from './outcome-words';
import styles from './test-send.module.css';

/** How the rung it stopped at is mended, and by whom. */
export function RungFix(props: { readonly connection: ConnectionView; readonly rung: Rung }) {
  const { connection, rung } = props;
  return (
    <FixBox
      title={isUnknown(rung) ? texts.unknownFix.title : texts.fixes[rung.id]}
      tone={rung.status === 'attention' ? 'attention' : 'problem'}
    >
      {rung.error !== null && !saysTheSame(rung) && !isUnknown(rung) && (
        <p>
          {errorTexts[rung.error.code].title(rung.error.params)}.{' '}
          {errorTexts[rung.error.code].todo(rung.error.params)}
        </p>
      )}
      <Way connection={connection} rung={rung} />
      {rung.error !== null && <ErrorDetails error={rung.error} />}
    </FixBox>
  );
}

function Way(props: { readonly connection: ConnectionView; readonly rung: Rung }): ReactNode {
  const { connection, rung } = props;
  switch (rung.id) {
    case 'token':
    case 'account':
      return (
        <>
          <p>
            {rung.id === 'token'
              ? texts.fixTexts.token
              : texts.fixTexts.account(signIn.sender.whom(connection))}
          </p>
          <FixButtons>
            <Button
              appearance="primary"
              onClick={() => startSignIn(connection.id, 'sender', rung.id === 'account')}
            >
              {texts.signInAs(signIn.sender.whom(connection))}
            </Button>
          </FixButtons>
        </>
      );
    case 'mailbox':
      return (
        <>
          <p>{texts.fixTexts.mailbox(senderOf(connection))}</p>
          <FixButtons>
            <OpenLinkButton link="admin.user" connectionId={connection.id}>
              {texts.openUser}
            </OpenLinkButton>
          </FixButtons>
        </>
      );
    case 'right':
      return <SendAsWay connection={connection} />;
    case 'accepted':
      return isUnknown(rung) ? (
        <p>{texts.unknownFix.text}</p>
      ) : (
        <>
          <p>{texts.fixTexts.accepted}</p>
          <FixButtons>
            <Button
              appearance="primary"
              onClick={() => goTo({ kind: 'diagnose', connectionId: connection.id })}
            >
              {texts.diagnose}
            </Button>
          </FixButtons>
        </>
      );
    case 'arrived':
      return <p>{texts.fixTexts.arrived}</p>;
    default:
      return assertNever(rung.id);
  }
}

function SendAsWay(props: { readonly connection: ConnectionView }) {
  const { connection } = props;
  const user = senderOf(connection);
  const command = texts.sendAsCommand(user, connection.fromAddress);
  return (
    <>
      <p>
        {texts.fixTexts.right(user, connection.fromAddress)}
        <span className={styles.term}>{texts.fixTexts.rightTerm}</span>.
      </p>
      <CodeLine text={command} what={texts.command} />
      <FixButtons>
        <CopyButton
          appearance="primary"
          text={texts.messageText(connection.siteName, user, connection.fromAddress, command)}
          what={texts.message}
          label={texts.copyMessage}
        />
        <OpenLinkButton link="exchange.mailboxes" connectionId={connection.id}>
          {texts.openExchange}
        </OpenLinkButton>
      </FixButtons>
    </>
  );
}

/** The way says it more closely than the error's own words. */
const saysTheSame = ({ id, error }: Rung): boolean =>
  id === 'right' || id === 'account' || error?.code === 'send.notProven';
