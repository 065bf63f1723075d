import { Button } from '@fluentui/react-components';
import type { ConnectionView } from '@shared/connection';
import type { SignInRole, SignInState } from '@shared/sign-in';
import { rotation } from '@shared/text/en/rotation';
import { settings } from '@shared/text/en/settings';
import { signIn } from '@shared/text/en/sign-in';
import { useState } from 'react';
import { Failure } from '../../components/failure';
import { MailIcon, ShieldIcon } from '../../components/icons';
import { openRotation } from '../../state/open-plan';
import { announce } from '../../state/store';
import { useRequest } from '../../state/use-request';
import { OldSecrets } from '../handover/old-secrets';
import { ChangeFrom } from '../setup/change-from';
import { ClientChoice, type ClientDraft, clientOf } from '../setup/client-choice';
import { Removal } from './removal';
import styles from './settings.module.css';

const texts = settings.connection;

/** What can be changed about one connection, and its end. */
export function ConnectionSettings(props: { readonly connection: ConnectionView }) {
  const { connection } = props;
  return (
    <div className={styles.sections}>
      <section>
        <h2>{texts.from}</h2>
        <p>{connection.fromAddress}</p>
        <div>
          <ChangeFrom connection={connection} suggestion={connection.fromAddress} />
        </div>
      </section>
      <section>
        <h2>{texts.accounts}</h2>
        <SignedIn connection={connection} person="administrator" state={connection.administrator} />
        <SignedIn connection={connection} person="sender" state={connection.sender} />
      </section>
      {connection.app !== null && <Secret connection={connection} />}
      <Client connection={connection} />
      <Removal connection={connection} />
    </div>
  );
}

function SignedIn(props: {
  readonly connection: ConnectionView;
  readonly person: SignInRole;
  readonly state: SignInState;
}) {
  const { person, state, connection } = props;
  const signOut = useRequest(window.app.signIn.signOut);
  return (
    <>
      <div className={styles.account}>
        {person === 'sender' ? <MailIcon /> : <ShieldIcon />}
        <div>
          <div>{person === 'sender' ? texts.sender : texts.administrator}</div>
          <div className={styles.small}>
            {state.kind === 'signed-in' ? state.account.username : texts.nobody}
          </div>
        </div>
        {state.kind === 'signed-in' && (
          <Button
            className={styles.row}
            disabledFocusable={signOut.busy}
            aria-label={texts.signOutWho(state.account.username)}
            onClick={() => signOut.ask({ connectionId: connection.id, role: person })}
          >
            {texts.signOut}
          </Button>
        )}
      </div>
      {signOut.error !== null && <Failure error={signOut.error} />}
    </>
  );
}

function Secret(props: { readonly connection: ConnectionView }) {
  const { connection } = props;
  const endsAt = connection.secret?.endsAt;
  return (
    <section>
      <h2>{rotation.title}</h2>
      <p>{endsAt == null ? rotation.none : rotation.endsAt(endsAt)}</p>
      <p className={styles.small}>{rotation.makeDetail}</p>
      <div>
        <Button onClick={() => openRotation(connection.id)}>{rotation.make}</Button>
      </div>
      <OldSecrets connection={connection} />
    </section>
  );
}

function Client(props: { readonly connection: ConnectionView }) {
  const { administratorClient, id } = props.connection;
  const [draft, setDraft] = useState<ClientDraft>({
    kind: administratorClient.kind,
    clientId: administratorClient.kind === 'own' ? administratorClient.clientId : '',
  });
  const [tried, setTried] = useState(false);
  const update = useRequest(window.app.connections.update);
  const save = async () => {
    setTried(true);
    const client = clientOf(draft);
    if (client === null) return;
    const view = await update.ask({ connectionId: id, administratorClient: client });
    if (view !== null) announce(texts.saved);
  };
  return (
    <section>
      <h2>{signIn.client.title}</h2>
      <ClientChoice draft={draft} onChange={setDraft} showProblem={tried} headless />
      <div>
        <Button disabledFocusable={update.busy} onClick={save}>
          {texts.saveClient}
        </Button>
      </div>
      {update.error !== null && <Failure error={update.error} />}
    </section>
  );
}
