import type { Verdict } from '@shared/diagnosis';
import type { Clue } from './clue';
import type { Ranked } from './rank';

/** Looks like the code of some program, whoever's it is. */
const someCode = /\b(?:0x[0-9A-Fa-f]{8}|AADSTS\d+|[A-Z][A-Z_]{1,20}[-_ ]?\d{3,10}|E\d{4,8})\b/;

/** What kind of answer a diagnosis is, and what it is about. */
export function verdictOf(
  plain: string,
  clues: readonly Clue[],
  ranked: readonly Ranked[],
): { readonly verdict: Verdict; readonly about: string | null } {
  if (ranked.length > 0) return { verdict: 'causes', about: null };
  const provider = clues.find(({ id }) => id === 'other-provider');
  if (provider) return { verdict: 'other-provider', about: provider.code };
  if (clues.some(({ id }) => id === 'healthy')) return { verdict: 'healthy', about: null };
  const code = someCode.exec(plain)?.[0] ?? null;
  return { verdict: code === null ? 'unknown' : 'unknown-code', about: code };
}
