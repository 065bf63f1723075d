import { scriptNotes } from '@shared/text/en/script-notes';
import {
  grantSendAs,
  grantSendAsScript,
  scopeScript,
  switchSmtpOnScript,
} from '../checks/exchange-scripts';
import type { KnownFacts } from './facts/known-facts';

/** What a script names. */
export type Named = Pick<KnownFacts, 'fromAddress' | 'signedInAccount' | 'appId'>;

/** Facts, and which of them are certain enough to stand in a line that an administrator runs. */
export type ScriptFacts = KnownFacts & { readonly certain?: Named };

/** Stand where nothing is certain; no address looks like them. */
const MAILBOX = 'YOUR-MAILBOX';
const ACCOUNT = 'LINKED-ACCOUNT';
const APP = 'APPLICATION-CLIENT-ID';

const scripts = {
  'grant-send-as': ({ fromAddress, signedInAccount }: Named) =>
    fromAddress === undefined || signedInAccount === undefined
      ? grantSendAs(fromAddress ?? MAILBOX, signedInAccount ?? ACCOUNT)
      : grantSendAsScript(fromAddress, signedInAccount),
  'smtp-auth-on': ({ fromAddress }: Named) => switchSmtpOnScript(fromAddress ?? MAILBOX),
  'app-scope': ({ fromAddress, appId }: Named) =>
    scopeScript({ fromAddress: fromAddress ?? MAILBOX, appId: appId ?? APP }),
} as const;

export type ScriptId = keyof typeof scripts;

/** What has to be put in by hand is said behind the line, as a comment of PowerShell. */
const withNote = (line: string): string => {
  const open = [MAILBOX, ACCOUNT, APP].filter((name) => line.includes(`'${name}'`));
  return open.length === 0 ? line : `${line} # ${scriptNotes.putIn(open)}`;
};

/** The line for Exchange Online PowerShell, with the addresses that are certain filled in. */
export const scriptFor = (id: ScriptId | null, { certain = {} }: ScriptFacts): string | null =>
  id === null ? null : withNote(scripts[id](certain));
