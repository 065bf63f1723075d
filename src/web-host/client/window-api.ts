import { contractNames } from '@shared/contract-names';
import type { Connection } from './connect';

/** The same object the preload builds, over another wire. */
export const windowApi = ({ call, listen }: Connection): object =>
  Object.fromEntries(
    Object.entries(contractNames).map(([group, names]) => [
      group,
      Object.freeze(
        Object.fromEntries(
          Object.entries(names).map(([name, kind]) => [
            name,
            kind === 'request'
              ? (input: unknown) => call(`${group}.${name}`, input)
              : (listener: (payload: unknown) => void) => listen(`${group}.${name}`, listener),
          ]),
        ),
      ),
    ]),
  );
