import type { PastTest } from '@shared/test-send';

const compared = ['from', 'username', 'pluginVersion'] as const;

export type Changed = (typeof compared)[number];

/** What is different from the last test that arrived; null when the newest arrived itself, or none ever did. */
export function changedSince(past: readonly PastTest[]): readonly Changed[] | null {
  const [newest] = past;
  if (newest === undefined || newest.result !== 'stopped') return null;
  const worked = past.find(({ result }) => result === 'arrived');
  if (worked === undefined) return null;
  return compared.filter((key) => worked[key] !== newest[key]);
}
