import type { Params } from '../../checklist';

export { evidenceNames } from './evidence-names';

/** The sentences of one check. The file's name is the check's id. */
export interface CheckText {
  /** What is looked at, as a short noun phrase; the headline while nothing is known. */
  readonly title: string;
  /** Microsoft's own word for it, shown after the title in the quiet colour. */
  readonly term?: string;
  /** What stops, and when, if this is wrong. */
  readonly why: string;
  /** One sentence a finding: what is so. */
  readonly findings: Readonly<Record<string, (params: Params) => string>>;
  /** What to do, in order; keyed by finding, `other` for the rest. */
  readonly steps?: Readonly<Record<string, readonly string[]>>;
}

const modules = import.meta.glob<{ readonly text: CheckText }>('./checks/*.ts', { eager: true });

/** All check sentences by check id. */
export const checkTexts: ReadonlyMap<string, CheckText> = new Map(
  Object.entries(modules).map(([path, module]) => [
    path.replace(/^\.\/checks\//, '').replace(/\.ts$/, ''),
    module.text,
  ]),
);

/** Why a check was not done: one line, and what would make it possible. */
export const unknownReasonTexts: Readonly<Record<string, string>> = {
  'needs-administrator': 'An administrator has to sign in to read this.',
  'needs-sender': 'The sending mailbox has to sign in first.',
  'needs-exchange': 'Only Exchange knows. One line in Exchange PowerShell answers it.',
  'pasted-too-old': 'The pasted answer is more than 30 days old. Run the line again.',
  'needs-test': 'No test has been sent yet.',
  'needs-set-up': 'Which app registration the site uses is not known yet.',
  'needs-secret': 'Only the site has the secret; it cannot be tried here.',
  'needs-keychain': 'The keychain is closed, so the secret in it cannot be tried.',
  'needs-version': 'What is right depends on the plugin’s version, and that is not known.',
  denied: 'This account may not read it.',
  'timed-out': 'No answer came in time.',
  unreachable: 'The other side could not be reached.',
  throttled: 'Microsoft asked to slow down. Check again in a minute.',
  malformed: 'The answer could not be understood.',
  'other-tenant': 'The administrator is signed in to another organisation.',
  'not-offered': 'Microsoft does not offer this for the account.',
  failed: 'It could not be read.',
};

/** The sentence of an outcome, whatever its status. */
export function findingSentence(
  checkId: string,
  status: string,
  finding: string,
  params: Params,
): string {
  const text = checkTexts.get(checkId);
  if (status === 'crashed') return 'This check stopped by a fault of its own.';
  if (status === 'unknown') return unknownReasonTexts[finding] ?? 'It could not be read.';
  if (status === 'not-applicable' && finding === 'not-applicable')
    return 'Does not concern this connection.';
  return text?.findings[finding]?.(params) ?? text?.title ?? checkId;
}

/** A date as people here write it, for instance 19 May 2027. */
export const dayOf = (iso: unknown): string => {
  const date = new Date(String(iso));
  return Number.isNaN(date.getTime())
    ? String(iso)
    : date.toLocaleDateString('en-GB', {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        timeZone: 'UTC',
      });
};
