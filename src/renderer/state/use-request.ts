import type { ErrorView } from '@shared/errors';
import type { Result } from '@shared/result';
import { useRef, useState } from 'react';

export interface Request<In, Out> {
  /** Asks; answers the value, or null when it failed or another question came later. */
  readonly ask: (input: In) => Promise<Out | null>;
  readonly busy: boolean;
  readonly error: ErrorView | null;
  readonly clear: () => void;
}

/**
 * One question to the engine with its waiting and its failure.
 *
 * Late answers are dropped. `once` is for what acts: further presses while the first is under way do nothing.
 */
export function useRequest<In, Out>(
  call: (input: In) => Promise<Result<Out>>,
  mode: 'latest' | 'once' = 'latest',
): Request<In, Out> {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorView | null>(null);
  const turn = useRef(0);
  const asking = useRef(false);
  const ask = async (input: In): Promise<Out | null> => {
    if (mode === 'once' && asking.current) return null;
    asking.current = true;
    const mine = ++turn.current;
    setBusy(true);
    setError(null);
    const result = await call(input);
    if (mine !== turn.current) return null;
    asking.current = false;
    setBusy(false);
    if (result.kind === 'ok') return result.value;
    setError(result.error);
    return null;
  };
  const clear = () => {
    turn.current++;
    asking.current = false;
    setBusy(false);
    setError(null);
  };
  return { ask, busy, error, clear };
}
