/** Compares dotted versions by number: negative when `a` is older. Parts that are no number count as 0. */
export function compareVersions(a: string, b: string): number {
  const left = parts(a);
  const right = parts(b);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const parts = (version: string): number[] =>
  version.split('.').map((part) => Number.parseInt(part, 10) || 0);
