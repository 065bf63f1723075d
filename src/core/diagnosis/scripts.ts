import { grantSendAsScript, quoted, scopeScript } from '../checks/exchange-scripts';
import type { KnownFacts } from './facts/known-facts';

const scripts = {
  'grant-send-as': ({ fromAddress, signedInAccount }: KnownFacts) =>
    grantSendAsScript(fromAddress ?? 'FROM-ADDRESS', signedInAccount ?? 'SIGNED-IN-ACCOUNT'),
  'smtp-auth-on': ({ fromAddress }: KnownFacts) =>
    `Set-CASMailbox -Identity ${quoted(fromAddress ?? 'FROM-ADDRESS')} -SmtpClientAuthenticationDisabled $false`,
  'app-scope': ({ fromAddress, appId }: KnownFacts) =>
    scopeScript({ fromAddress: fromAddress ?? 'FROM-ADDRESS', appId: appId ?? null }),
} as const;

export type ScriptId = keyof typeof scripts;

/** The line for Exchange Online PowerShell, with the addresses that are known filled in. */
export const scriptFor = (id: ScriptId | null, facts: KnownFacts): string | null =>
  id === null ? null : scripts[id](facts);
