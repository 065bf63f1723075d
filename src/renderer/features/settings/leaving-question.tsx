import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
} from '@fluentui/react-components';
import type { ConnectionView } from '@shared/connection';
import type { ErrorView } from '@shared/errors';
import { settings } from '@shared/text/en/settings';
import { useEffect, useRef } from 'react';
import { OpenLinkButton } from '../../components/open-link-button';
import styles from './leaving-question.module.css';
import type { RemovalAnswers } from './removal-question';

const texts = settings.connection.leave;

type Gone = keyof typeof texts.why;

/** How the keychain is gone; null for a failure that time or a password mends. */
export const goneKeychain = (error: ErrorView | null): Gone | null =>
  error?.code === 'vault.absent' || error?.code === 'vault.unavailable' ? error.code : null;

/** Says what would stay in a keychain that is gone and how it is made worthless, before the connection is forgotten. */
export function LeavingQuestion(props: RemovalAnswers & { readonly gone: Gone }) {
  const { connection, busy, onKeep, onRemove } = props;
  const answers = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone with the first question; the safe answer is the first.
  useEffect(() => answers.current?.querySelector('button')?.focus(), []);
  const secret = connection.secret?.keptIn === 'keychain' ? connection.secret : null;
  const accounts = keptAccounts(connection);
  return (
    <DialogBody>
      <DialogTitle>{texts.question(connection.siteName)}</DialogTitle>
      <DialogContent className={styles.content}>
        <p>{texts.why[props.gone]}</p>
        <ul>
          {secret !== null && <li>{texts.secret(secret.hint)}</li>}
          {accounts.map((username) => (
            <li key={username}>{texts.signIn(username)}</li>
          ))}
        </ul>
        <p>{texts.how}</p>
        {secret !== null && (
          <div className={styles.step}>
            <p>{texts.deleteSecret(connection.targetName)}</p>
            <OpenLinkButton link="cause.portal" page="app.credentials" connectionId={connection.id}>
              {texts.openSecret}
            </OpenLinkButton>
          </div>
        )}
        {accounts.length > 0 && (
          <div className={styles.step}>
            <p>{texts.endSignIn}</p>
            <OpenLinkButton link="admin.user" connectionId={connection.id}>
              {texts.openAccount}
            </OpenLinkButton>
          </div>
        )}
      </DialogContent>
      <DialogActions fluid>
        <div ref={answers} className={styles.answers}>
          <Button appearance="primary" onClick={onKeep}>
            {settings.connection.keep}
          </Button>
          <Button disabledFocusable={busy} onClick={() => onRemove(false)}>
            {texts.again}
          </Button>
          <Button disabledFocusable={busy} onClick={() => onRemove(true)}>
            {texts.confirm}
          </Button>
        </div>
      </DialogActions>
    </DialogBody>
  );
}

const keptAccounts = ({ administrator, sender }: ConnectionView): readonly string[] => [
  ...new Set(
    [administrator, sender].flatMap((state) =>
      state.kind === 'signed-in' && state.keptIn === 'keychain' ? [state.account.username] : [],
    ),
  ),
];
