import type { ConnectionView } from '@shared/connection';
import type { ErrorView } from '@shared/errors';
import { useEffect, useState } from 'react';
import { keepConnection, useStore } from './store';

export type Loaded =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: ErrorView }
  | { readonly kind: 'ready'; readonly connection: ConnectionView };

/** The connection as last pushed; asked for once where it was never pushed. */
export function useConnection(connectionId: string): Loaded {
  const connection = useStore((state) => state.connections[connectionId]);
  const [error, setError] = useState<ErrorView | null>(null);
  const missing = connection === undefined;
  useEffect(() => {
    if (!missing) return;
    let current = true;
    window.app.connections.get({ connectionId }).then((result) => {
      if (!current) return;
      if (result.kind === 'ok') keepConnection(result.value);
      else setError(result.error);
    });
    return () => {
      current = false;
    };
  }, [connectionId, missing]);
  if (connection !== undefined) return { kind: 'ready', connection };
  return error === null ? { kind: 'loading' } : { kind: 'failed', error };
}
