import { Button } from '@fluentui/react-components';
import { assertNever } from '@shared/assert-never';
import type { ConnectionView } from '@shared/connection';
import type { SignInState } from '@shared/sign-in';
import { domainOf } from '@shared/text/en/setup';
import { signIn } from '@shared/text/en/sign-in';
import { AccountCard } from '../../components/account-card';
import { Alarm } from '../../components/alarm';
import { FactList } from '../../components/fact-list';
import { Failure } from '../../components/failure';
import { EyeIcon, LockIcon } from '../../components/icons';
import { Page } from '../../components/page';
import { StatusIcon } from '../../components/status-mark';
import { WaitingForBrowser } from '../../components/waiting-for-browser';
import { startSignIn } from '../../state/sign-in';
import { useRequest } from '../../state/use-request';
import { NoPageHelp, SignInPanel } from './sign-in-panel';
import styles from './sign-in-step.module.css';

const texts = signIn.administrator;

/** Who makes the app registration. This account sends nothing. */
export function AdministratorStep(props: { readonly connection: ConnectionView }) {
  const { connection } = props;
  const state = connection.administrator;
  const domain = domainOf(connection.fromAddress);
  const elsewhere = useRequest(window.app.connections.update);
  const waiting = state.kind === 'waiting';
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      keepFocus={waiting}
      panel={{
        label: signIn.drawing.title,
        content: (
          <SignInPanel
            person="administrator"
            administrator={`admin@${domain}`}
            sender={connection.fromAddress}
            below={texts.panelText}
          >
            {waiting && <NoPageHelp />}
          </SignInPanel>
        ),
      }}
      foot={
        <Button
          disabledFocusable={elsewhere.busy}
          onClick={() =>
            elsewhere.ask({ connectionId: connection.id, administratorElsewhere: true })
          }
        >
          {signIn.notAdministrator}
        </Button>
      }
      note={texts.elsewhereNote}
    >
      <div className={styles.body}>
        <AccountCard
          person="administrator"
          title={texts.card(domain)}
          detail={texts.cardDetail(domain)}
          alarm={<Trouble state={state} />}
        >
          <Body state={state} connectionId={connection.id} />
        </AccountCard>
        {elsewhere.error !== null && <Failure error={elsewhere.error} />}
        <section className={styles.may}>
          <h2>{texts.mayTitle}</h2>
          <FactList
            facts={[
              {
                id: 'apps',
                icon: <EyeIcon />,
                text: <Permission text={texts.mayApps} name="Application.Read.All" />,
              },
              {
                id: 'directory',
                icon: <EyeIcon />,
                text: <Permission text={texts.mayDirectory} name="Directory.Read.All" />,
              },
              {
                id: 'policies',
                icon: <EyeIcon />,
                text: <Permission text={texts.mayPolicies} name="Policy.Read.All" />,
              },
              { id: 'nothing', icon: <LockIcon />, text: texts.mayNothing },
            ]}
          />
        </section>
      </div>
    </Page>
  );
}

function Permission(props: { readonly text: string; readonly name: string }) {
  return (
    <>
      {props.text}
      <span className={styles.term}>({props.name})</span>
    </>
  );
}

function Trouble(props: { readonly state: SignInState }) {
  const { state } = props;
  if (state.kind !== 'signed-in') return null;
  const { verdict, account } = state;
  if (verdict.kind === 'no-role')
    return <Alarm title={texts.noRoleTitle}>{texts.noRole(account.username, verdict.roles)}</Alarm>;
  if (verdict.kind === 'wrong-tenant')
    return (
      <Alarm title={texts.wrongTenantTitle}>
        {texts.wrongTenant(verdict.expected, verdict.actual)}
      </Alarm>
    );
  return null;
}

function Body(props: { readonly state: SignInState; readonly connectionId: string }) {
  const { state, connectionId } = props;
  const start = (label: string, pickAccount: boolean) => (
    <Button
      appearance="primary"
      onClick={() => startSignIn(connectionId, 'administrator', pickAccount)}
    >
      {label}
    </Button>
  );
  switch (state.kind) {
    case 'waiting':
      return <WaitingForBrowser state={state} />;
    case 'signed-out':
      return start(texts.start, false);
    case 'failed':
      return (
        <div className={styles.stack}>
          <Failure error={state.error} />
          <div>{start(signIn.signInAgain, true)}</div>
        </div>
      );
    case 'signed-in':
      return state.verdict.kind === 'fits' ? (
        <div className={styles.signedIn}>
          <StatusIcon status="ok" />
          <div>
            {texts.signedIn} <strong>{state.account.username}</strong>
            <p className={styles.term}>{texts.fits}</p>
          </div>
        </div>
      ) : (
        <div className={styles.stack}>
          <div>
            {texts.signedIn} <strong>{state.account.username}</strong>
          </div>
          <div>{start(signIn.useAnother, true)}</div>
        </div>
      );
    default:
      return assertNever(state);
  }
}
