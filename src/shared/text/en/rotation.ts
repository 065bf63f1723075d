import { day } from './dates';

/** A new client secret while the old one works, and the end of the old one. */
export const rotation = {
  title: 'Client secret',
  endsAt: (endsAt: string) => `Ends ${day(endsAt)}.`,
  none: 'There is none yet.',
  make: 'New secret',
  makeDetail:
    'A second one is made while the old one works on, so mail never stops. You see the plan before anything changes.',
  old: (madeAt: string, target: string) =>
    `The secret from ${day(madeAt)} is still there. Take it away once ${target} sends with the new one.`,
  remove: 'Remove the old secret',
  removing: 'Removing the old secret',
  question: 'Remove the old client secret?',
  body: (target: string, hint: string | null) =>
    `If ${target} still uses it, its mail stops at once. Look there first: ${
      hint === null
        ? 'the new secret has to be saved there'
        : `the saved secret has to begin with ${hint}`
    }, and a mail of the site has to arrive.`,
  confirm: 'Remove the old secret',
  keep: 'Keep both',
} as const;
