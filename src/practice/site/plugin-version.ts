/** Whether a version like `2.2.95` is this one or a later one. */
export const isSince = (version: string, since: readonly number[]): boolean => {
  const parts = version.split('.').map((part) => Number.parseInt(part, 10) || 0);
  for (const [at, wanted] of since.entries()) {
    const difference = (parts[at] ?? 0) - wanted;
    if (difference !== 0) return difference > 0;
  }
  return true;
};
