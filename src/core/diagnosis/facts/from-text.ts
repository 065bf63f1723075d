import type { Reading } from '../read/reading';
import type { KnownFacts } from './known-facts';

const mail = "([\\w.+'-]{1,80}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5})";
const guid = '([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})';
const web = '(https?://[^\\s"\'<>&,)]{4,300})';

const signedIn: readonly RegExp[] = [
  new RegExp(
    `\\b(?:signed? ?in|sign-in|logged ?in|login|linked|linking|connected|authenticated|authori[sz]ed|authenticating|consented|registered) (?:[^@¶]{0,28}? )?(?:as|with|using|by|under|via|through)(?: the| my| our| account| user| admin| global| address| mailbox|:){0,4} ?["'(<]?${mail}`,
  ),
  new RegExp(
    `\\b(?:i |we |they )?(?:used|picked|chose|selected) (?:the account |account |my |our )?${mail} (?:to|for|when|on|in|at)\\b`,
  ),
  new RegExp(`\\b(?:user|upn|unique_name|preferred_username)=${mail}`),
  new RegExp(`\\bsend ?as ?denied\\b[^@]{0,30}?${mail} not allowed`),
  new RegExp(
    `\\b(?:smtp[_ ]?user(?:name)?|user ?name|signed-?in account|linked account|token (?:owner|belongs to|is for|of)|auth(?:enticated)? user|account)["']? ?(?:is|=|:)? ?["'(<]?${mail}`,
  ),
];

const from: readonly RegExp[] = [
  new RegExp(
    `\\b(?:from(?: e?-?mail| address| header| field)?|sender(?: e?-?mail| address)?|mail from|sending address|absender)["']?(?: is| set to| to be| as| should be| must be|:|=){0,2} ?["'(<]{0,2}${mail}`,
  ),
  new RegExp(
    `\\b(?:send(?:ing|s)?|sent|go out|come|mails?) (?:mails? |e-?mails? |it |out )?(?:as|from)(?: the| our| my| shared mailbox| mailbox| address){0,3} ["'(<]?${mail}`,
  ),
  new RegExp(`\\bnot allowed to send as ${mail}`),
];

const first = (patterns: readonly RegExp[], text: string, skip?: string): string | undefined => {
  for (const pattern of patterns)
    for (const match of text.matchAll(new RegExp(pattern, 'g')))
      if (match[1] !== skip) return match[1];
  return undefined;
};

const sent: readonly RegExp[] = [
  new RegExp(`\\bredirect ur[il] '?${web}'? (?:specified|sent)`),
  new RegExp(`\\bredirect_uri["']?[=:] ?["']?${web}`),
  new RegExp(
    `\\b(?:site|plugin|page|fluentsmtp|wp mail smtp|app(?:lication)?|n8n|it|error|browser|request|callback)\\b[^¶]{0,40}\\b(?:sends?|sent|shows?|says?|uses?|used|gives?|is|displays?|callback url|has)(?: the callback| the url| the redirect)?:? ${web}`,
  ),
];
const registered: readonly RegExp[] = [
  new RegExp(
    `\\b(?:registered|registration|entra|azure|portal|configured|entered|app has|redirect uris?(?: in azure)?)\\b(?:[^¶h]|h(?!ttp)){0,60}${web}`,
  ),
];

const clean = (uri: string | undefined): string | undefined => uri?.replace(/[.;:!?'"`]+$/, '');

/** What the text itself says about the connection. */
export function factsFromText(reading: Reading): KnownFacts {
  const { flat, plain, sentences } = reading;
  const account = first(signedIn, flat);
  const callback = clean(first(sent, sentences));
  const listed = clean(first(registered, sentences, callback));
  const version =
    /fluent ?-?_?smtp[^\d¶]{0,25}v?(\d+\.\d+(?:\.\d+)*)/.exec(sentences)?.[1] ??
    /\b(?:plugin )?version["']?[: =]{1,3}["']?v?(2\.\d+\.\d+)/.exec(flat)?.[1];
  return {
    signedInAccount: account,
    fromAddress: first(from, flat, undefined),
    callbackUsed: cased(plain, flat, callback),
    redirectUris: listed === undefined ? undefined : [cased(plain, flat, listed) ?? listed],
    appId: new RegExp(
      `\\b(?:client[_ ]?id|application(?: with identifier| id| \\(client\\) id)?|app[_ ]?id|app)["']?(?: is|:|=)? ?["'(]{0,2}${guid}`,
    ).exec(flat)?.[1],
    version,
    secretExpires: secretDate(flat),
  };
}

/** The same words with their capitals: paths of redirect URIs are compared letter by letter. */
function cased(plain: string, flat: string, part: string | undefined): string | undefined {
  if (part === undefined) return undefined;
  const at = flat.indexOf(part);
  return at === -1 ? part : plain.slice(at, at + part.length);
}

const date =
  '(\\d{4}-\\d\\d-\\d\\d|\\d{1,2}\\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d{4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d{1,2},? \\d{4})';

const secretDate = (flat: string): string | undefined =>
  new RegExp(
    `\\b(?:secret|credential|(?:azure|client|app|api) key)[^¶]{0,60}\\b(?:expires?|expired|expiry|expiration|valid until|end date|ended|until|ran out)[^¶\\d]{0,20}${date}`,
  ).exec(flat)?.[1];
