import { Button, Dialog, DialogSurface, DialogTrigger } from '@fluentui/react-components';
import type { ConnectionView } from '@shared/connection';
import type { ErrorView } from '@shared/errors';
import { settings } from '@shared/text/en/settings';
import { useState } from 'react';
import { Failure } from '../../components/failure';
import { announce, goTo } from '../../state/store';
import { goneKeychain, LeavingQuestion } from './leaving-question';
import { RemovalQuestion } from './removal-question';

const texts = settings.connection;

/** The end of a connection, after a question; a second one where the keychain is gone that keeps something of it. */
export function Removal(props: { readonly connection: ConnectionView }) {
  const { connection } = props;
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorView | null>(null);
  const gone = goneKeychain(error);
  const show = (isOpen: boolean) => {
    setError(null);
    setOpen(isOpen);
  };
  const remove = async (leave: boolean) => {
    setBusy(true);
    const result = await window.app.connections.remove({
      connectionId: connection.id,
      ...(leave ? { leaveInKeychain: true } : {}),
    });
    setBusy(false);
    setOpen(result.kind === 'failed' && goneKeychain(result.error) !== null);
    if (result.kind === 'failed') return setError(result.error);
    goTo({ kind: 'home' });
    if (leave) announce(texts.leave.done(connection.siteName));
  };
  const answers = { connection, busy, onKeep: () => show(false), onRemove: remove };
  return (
    <section>
      <h2>{texts.remove}</h2>
      <p>{texts.removeDetail}</p>
      <div>
        <Dialog modalType="alert" open={open} onOpenChange={(_, data) => show(data.open)}>
          <DialogTrigger disableButtonEnhancement>
            <Button>{texts.remove}</Button>
          </DialogTrigger>
          <DialogSurface key={gone ?? 'first'}>
            {gone === null ? (
              <RemovalQuestion {...answers} />
            ) : (
              <LeavingQuestion {...answers} gone={gone} />
            )}
          </DialogSurface>
        </Dialog>
      </div>
      {error !== null && !open && <Failure error={error} />}
    </section>
  );
}
