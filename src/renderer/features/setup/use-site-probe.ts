import type { ErrorView } from '@shared/errors';
import type { SiteProbe } from '@shared/site';
import { useRef, useState } from 'react';

export type ProbeState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'seen'; readonly probe: SiteProbe }
  | { readonly kind: 'failed'; readonly error: ErrorView };

/** Looks at a site when asked to; an answer for an address typed before is dropped. */
export function useSiteProbe() {
  const [state, setState] = useState<ProbeState>({ kind: 'idle' });
  const asked = useRef('');
  const [form] = useState(() => crypto.randomUUID());

  const look = async (targetId: string, site: string, again = false): Promise<void> => {
    const question = `${targetId} ${site.trim()}`;
    if (site.trim() === '') return forget();
    if (question === asked.current && !again) return;
    asked.current = question;
    setState({ kind: 'looking' });
    const result = await window.app.site.probe({ targetId, site: site.trim(), form });
    if (asked.current !== question) return;
    setState(
      result.kind === 'ok'
        ? { kind: 'seen', probe: result.value }
        : { kind: 'failed', error: result.error },
    );
  };

  const forget = (): void => {
    asked.current = '';
    setState({ kind: 'idle' });
  };

  return { state, look, forget };
}

/** Whether the set-up can go on from here: the callback is known, read or by rule. */
export const canGoOn = (state: ProbeState): boolean => {
  if (state.kind !== 'seen') return false;
  const { outcome } = state.probe;
  return outcome.kind === 'ready' || 'expectedCallback' in outcome;
};
