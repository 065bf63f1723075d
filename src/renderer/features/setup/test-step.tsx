import { Button } from '@fluentui/react-components';
import type { ConnectionView } from '@shared/connection';
import { testSend as texts } from '@shared/text/en/test-send';
import { useState } from 'react';
import { LockIcon } from '../../components/icons';
import { Page } from '../../components/page';
import { StatusIcon } from '../../components/status-mark';
import { goTo, useStore } from '../../state/store';
import { SaveReport } from '../checklist/save-report';
import { LadderPreview } from '../test-send/ladder-preview';
import { LadderView } from '../test-send/ladder-view';
import { MailPanel } from '../test-send/mail-panel';
import { leadOf, titleOf } from '../test-send/outcome-words';
import { ownAddress } from '../test-send/own-address';
import { RecipientField } from '../test-send/recipient-field';
import { useSendTest, useTestAnnounced } from '../test-send/use-send-test';
import { WatchBox } from '../test-send/watch-box';
import { WhatComesNext } from '../test-send/what-comes-next';

/** Step 6, and the end of the set-up: one press, one mail, proof. */
export function TestStep(props: { readonly connection: ConnectionView }) {
  const { connection } = props;
  const { test } = connection;
  useTestAnnounced(connection);
  const [to, setTo] = useState(() => ownAddress(connection));
  const send = useSendTest(connection);
  const keychain = useStore((state) => state.app?.keychain.kind);
  const arrived = test.kind === 'ended' && test.result === 'arrived';
  return (
    <Page
      title={titleOf(connection)}
      lead={leadOf(connection)}
      mark={arrived ? <StatusIcon status="ok" /> : undefined}
      panel={
        test.kind === 'never'
          ? undefined
          : {
              label: texts.mail.title,
              content: (
                <MailPanel
                  mail={test.mail}
                  rungs={test.rungs}
                  onAnother={arrived ? () => send.start(to) : null}
                />
              ),
            }
      }
      foot={
        arrived ? (
          <>
            <Button
              appearance="primary"
              onClick={() =>
                goTo({ kind: 'connection', connectionId: connection.id, page: 'checklist' })
              }
            >
              {texts.openChecklist}
            </Button>
            <SaveReport connectionId={connection.id} upwards />
          </>
        ) : test.kind === 'running' ? (
          <Button onClick={() => send.cancel(test.runId)}>{texts.cancel}</Button>
        ) : (
          <Button
            appearance={test.kind === 'never' ? 'primary' : 'outline'}
            disabledFocusable={send.busy}
            onClick={() => send.start(to)}
          >
            {test.kind === 'never' ? texts.send : texts.again}
          </Button>
        )
      }
      note={
        arrived ? (
          <>
            <LockIcon />
            {keychain === 'secure' ? texts.kept : texts.keptMemory}
          </>
        ) : undefined
      }
    >
      {send.failure}
      {test.kind === 'never' ? (
        <>
          <RecipientField value={to} own={ownAddress(connection)} onChange={setTo} />
          <LadderPreview />
        </>
      ) : (
        <LadderView connection={connection} rungs={test.rungs} mail={test.mail} />
      )}
      <WatchBox connection={connection} />
      {arrived && <WhatComesNext connection={connection} />}
    </Page>
  );
}
