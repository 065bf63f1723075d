import { Button } from '@fluentui/react-components';
import { assertNever } from '@shared/assert-never';
import type { ConnectionView } from '@shared/connection';
import type { SignInState } from '@shared/sign-in';
import { common } from '@shared/text/en/common';
import { domainOf } from '@shared/text/en/setup';
import { signIn } from '@shared/text/en/sign-in';
import { AccountCard } from '../../components/account-card';
import { Alarm } from '../../components/alarm';
import { FactList } from '../../components/fact-list';
import { Failure } from '../../components/failure';
import { EyeIcon, LockIcon, SendIcon } from '../../components/icons';
import { OpenLinkButton } from '../../components/open-link-button';
import { Page } from '../../components/page';
import { PanelSection, PanelText } from '../../components/panel-section';
import { StatusIcon } from '../../components/status-mark';
import { WaitingForBrowser } from '../../components/waiting-for-browser';
import { startSignIn } from '../../state/sign-in';
import { goTo } from '../../state/store';
import { isWrongSender } from './may-send';
import { NoPageHelp, SignInPanel } from './sign-in-panel';
import styles from './sign-in-step.module.css';
import { MeantForSendAs, WrongAccount } from './wrong-account';

const texts = signIn.sender;

/** Who sends. Someone else than the From address is a blocking warning. */
export function SenderStep(props: { readonly connection: ConnectionView }) {
  const { connection } = props;
  const state = connection.sender;
  const waiting = state.kind === 'waiting';
  const wrong = isWrongSender(state);
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      keepFocus={waiting}
      panel={{
        label: signIn.drawing.title,
        content: <Panel connection={connection} wrong={wrong} waiting={waiting} />,
      }}
      foot={
        <>
          <Button disabledFocusable>{texts.sendTest}</Button>
          <Button
            appearance="subtle"
            onClick={() => goTo({ kind: 'set-up', connectionId: connection.id, showing: 'values' })}
          >
            {common.back}
          </Button>
        </>
      }
      note={wrong ? texts.off : texts.offYet}
    >
      <div className={styles.body}>
        <AccountCard
          person="sender"
          title={texts.card(domainOf(connection.fromAddress))}
          detail={texts.cardDetail(connection)}
          alarm={<Trouble state={state} />}
        >
          <Body connection={connection} />
        </AccountCard>
        {state.kind === 'signed-in' && wrong ? (
          <MeantForSendAs connection={connection} state={state} />
        ) : (
          <section className={styles.may}>
            <h2>{texts.mayTitle}</h2>
            <FactList
              facts={[
                { id: 'send', icon: <SendIcon />, text: texts.maySend(connection.targetName) },
                { id: 'read', icon: <EyeIcon />, text: texts.mayRead },
                { id: 'nothing', icon: <LockIcon />, text: texts.mayNothing },
              ]}
            />
          </section>
        )}
      </div>
    </Page>
  );
}

function Trouble(props: { readonly state: SignInState }) {
  const { state } = props;
  if (state.kind !== 'signed-in' || !isWrongSender(state)) return null;
  const { account, verdict } = state;
  if (verdict.kind === 'wrong-tenant')
    return (
      <Alarm title={signIn.administrator.wrongTenantTitle}>{texts.wrong(account.username)}</Alarm>
    );
  return <Alarm title={texts.wrongTitle}>{texts.wrong(account.username)}</Alarm>;
}

function Body(props: { readonly connection: ConnectionView }) {
  const { connection } = props;
  const { sender: state } = connection;
  switch (state.kind) {
    case 'waiting':
      return <WaitingForBrowser state={state} />;
    case 'signed-out':
      return (
        <Button appearance="primary" onClick={() => startSignIn(connection.id, 'sender')}>
          {texts.start}
        </Button>
      );
    case 'failed':
      return (
        <div className={styles.stack}>
          <Failure error={state.error} />
          <div>
            <Button appearance="primary" onClick={() => startSignIn(connection.id, 'sender')}>
              {signIn.signInAgain}
            </Button>
          </div>
        </div>
      );
    case 'signed-in':
      return isWrongSender(state) ? (
        <WrongAccount connection={connection} state={state} />
      ) : (
        <div className={styles.signedIn}>
          <StatusIcon status="ok" />
          <div>
            {texts.signedInAs} <strong>{state.account.username}</strong>
            <p className={styles.term}>
              {state.verdict.kind === 'alias' &&
                texts.alias(connection.fromAddress, state.account.username)}{' '}
              {state.keptIn === 'keychain' ? signIn.kept : signIn.memory}
            </p>
          </div>
        </div>
      );
    default:
      return assertNever(state);
  }
}

function Panel(props: {
  readonly connection: ConnectionView;
  readonly wrong: boolean;
  readonly waiting: boolean;
}) {
  const { connection, wrong } = props;
  const { administrator } = connection;
  const domain = domainOf(connection.fromAddress);
  return (
    <SignInPanel
      person="sender"
      administrator={
        administrator.kind === 'signed-in' ? administrator.account.username : `admin@${domain}`
      }
      sender={texts.whom(connection)}
      below={
        wrong ? (
          <>
            <strong>{signIn.useAnother}</strong>
            {texts.panelWrong}
          </>
        ) : (
          texts.panelText(connection)
        )
      }
    >
      {props.waiting && <NoPageHelp />}
      <PanelSection title={texts.passwordTitle} minor>
        <PanelText>{texts.password}</PanelText>
        <div>
          <OpenLinkButton link="admin.user" connectionId={connection.id} row>
            {texts.passwordLink}
          </OpenLinkButton>
        </div>
      </PanelSection>
    </SignInPanel>
  );
}
