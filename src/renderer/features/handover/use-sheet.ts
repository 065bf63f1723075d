import type { ConnectionView } from '@shared/connection';
import type { ErrorView } from '@shared/errors';
import type { HandoverField, HandoverSheet } from '@shared/handover';
import { useEffect, useState } from 'react';

export interface SheetState {
  readonly sheet: HandoverSheet | null;
  readonly error: ErrorView | null;
}

/** The values of a connection, asked for anew when the app or the secret has changed. */
export function useSheet(connection: ConnectionView): SheetState {
  const [state, setState] = useState<SheetState>({ sheet: null, error: null });
  const version = [
    connection.id,
    connection.app?.appId,
    connection.secret?.keyId,
    connection.secret?.endsAt,
    connection.fromAddress,
  ].join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` stands for what the sheet is made of
  useEffect(() => {
    let current = true;
    window.app.handover.sheet({ connectionId: connection.id }).then((result) => {
      if (!current) return;
      if (result.kind === 'ok') setState({ sheet: result.value, error: null });
      else setState((old) => ({ ...old, error: result.error }));
    });
    return () => {
      current = false;
    };
  }, [version]);
  return state;
}

/** The next value to copy, walking down the list; null after the last one. */
export const nextToCopy = (sheet: HandoverSheet, copied: readonly string[]): HandoverField | null =>
  sheet.fields.find((field) => field.use === 'copy' && !copied.includes(field.id)) ?? null;
