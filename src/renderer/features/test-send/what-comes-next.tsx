import { Button } from '@fluentui/react-components';
import type { ConnectionView } from '@shared/connection';
import { day } from '@shared/text/en/dates';
import { testSend as texts } from '@shared/text/en/test-send';
import { CalendarIcon, GlobeIcon, UndoIcon } from '../../components/icons';
import { OpenLinkButton } from '../../components/open-link-button';
import { goTo } from '../../state/store';
import { OldSecrets } from '../handover/old-secrets';
import { ReminderButton } from '../handover/reminder-button';
import styles from './test-send.module.css';

const words = texts.next;

/** The job is done: what is due later, what was tidied, what to try on the site. */
export function WhatComesNext(props: { readonly connection: ConnectionView }) {
  const { connection } = props;
  const { test, secret } = connection;
  const redirect = test.kind === 'ended' ? test.localhostRedirect : 'never-added';
  return (
    <section className={styles.next}>
      <h2>{words.title}</h2>
      {secret?.endsAt != null && (
        <div className={styles.line}>
          <CalendarIcon />
          {words.secret(day(secret.endsAt))}
          <ReminderButton connectionId={connection.id} />
        </div>
      )}
      <OldSecrets connection={connection} />
      {redirect !== 'never-added' && (
        <div className={styles.line}>
          <UndoIcon />
          {redirect === 'taken-away' ? words.takenAway : words.stillThere}
          {redirect === 'taken-away' ? (
            <span className={styles.done}>{words.done}</span>
          ) : (
            <Button
              className={styles.button}
              onClick={() =>
                goTo({ kind: 'connection', connectionId: connection.id, page: 'made' })
              }
            >
              {words.show}
            </Button>
          )}
        </div>
      )}
      <div className={styles.line}>
        <GlobeIcon />
        {words.site(connection.targetName)}
        <OpenLinkButton link="target.test-mail" connectionId={connection.id} row>
          {words.openPage}
        </OpenLinkButton>
      </div>
    </section>
  );
}
