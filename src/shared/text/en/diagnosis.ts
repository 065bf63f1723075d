import { day } from './dates';

type ClueParams = Readonly<Record<string, string>>;

/** Why a clue speaks for a cause; by clue id. */
const clueSentences: Readonly<Record<string, (params: ClueParams) => string>> = {
  'fluent:forbidden': () =>
    'Before FluentSMTP 2.3.0 only the word survives: Forbidden is Microsoft’s 403, permission or Send As.',
  'fluent:unauthorized': () =>
    'Before FluentSMTP 2.3.0 only the word survives: Unauthorized is Microsoft’s 401, no valid token.',
  'fluent:not-found': () =>
    'Before FluentSMTP 2.3.0 only the word survives: Not Found is Microsoft’s 404, no such mailbox.',
  'fluent:bad-request': () => 'Bad Request is Microsoft’s 400: the mail itself could not be read.',
  'graph:forbidden': () =>
    'Microsoft answered 403: the permission or the right to send is missing.',
  'graph:unauthorized': () => 'Microsoft answered 401: there was no valid token.',
  'graph:not-found': () => 'Microsoft answered 404: there is no such mailbox for this account.',
  'token-endpoint:unauthorized': () =>
    'The sign-in service answered 401 when the token was renewed: that is about the secret or the client ID.',
  'token-endpoint:bad-request': () =>
    'The sign-in service answered 400 when the token was renewed: that is about the stored sign-in.',
  'fact:from-differs': ({ account, from }) =>
    `The account that signs in (${account}) is not the From address (${from}).`,
  'fact:same-account': ({ account }) => `Sign-in and From are the same account (${account}).`,
  'fact:signed-in-admin': ({ account }) => `${account} looks like an administrator’s account.`,
  'fact:old-fluent': ({ version }) =>
    `FluentSMTP ${version} hides Microsoft’s own text; 2.3.0 and later show it.`,
  'fact:secret-is-guid': () =>
    'A GUID stands where the secret belongs. That is the secret’s ID, not its Value.',
  'fact:secret-expired': ({ date }) => `The secret ended on ${day(date ?? '')}.`,
  'fact:secret-valid': ({ date }) => `The secret is valid until ${day(date ?? '')}.`,
  'fact:redirect-differs': ({ sent, registered, how }) =>
    `The site sends ${sent}, registered is ${registered}: ${uriDifferences[how ?? ''] ?? 'they differ'}.`,
  'fact:redirect-same': () => 'The callback that is sent is registered in this very form.',
  'fact:single-tenant-common': () =>
    'The app accepts one organisation only, while the site signs in through /common.',
  'fact:multi-tenant': () => 'The app accepts several organisations.',
  'fact:tenant-authority': () => 'The site already asks its own tenant.',
  'fact:no-mail-send': () => 'Mail.Send is not among the permissions.',
  'fact:has-mail-send': () => 'Mail.Send is among the permissions.',
  'fact:wrong-kind': () => 'Mail.Send was given in the other kind (application or delegated).',
  'fact:no-consent': () => 'No administrator has consented.',
  'fact:consented': () => 'An administrator has consented.',
  'fact:send-as': () => 'Send As is given.',
  'fact:no-send-as': () => 'Send As is not given.',
  'fact:no-licence': () => 'The account has no licence with a mailbox.',
  'fact:smtp-auth-off': () => 'SMTP AUTH is off.',
  'fact:smtp-auth-off-tenant': () => 'SMTP AUTH is off for the organisation.',
  'fact:security-defaults': () => 'Security defaults are on.',
  'fact:shared': () => 'From is a shared mailbox.',
  'fact:signs-in-as-shared': () => 'The shared mailbox itself is used for signing in.',
  'fact:alias': () => 'From is an alias.',
  'fact:group': () => 'From is a group.',
  'fact:idle': ({ days }) => `The sign-in is ${days} days old and was not used since.`,
};

const uriDifferences: Readonly<Record<string, string>> = {
  scheme: 'http and https differ',
  www: 'one has www, the other has not',
  host: 'the host differs',
  port: 'the port differs',
  slash: 'the slash at the end differs',
  case: 'capital letters differ',
  path: 'the path differs',
  query: 'the part after the question mark differs',
};

const kindSentences: Readonly<Record<string, (code: string) => string>> = {
  event: (words) => `The text tells what happened: "${words}".`,
  time: (words) => `The time fits: "${words}".`,
  symptom: (words) => `What is seen fits: "${words}".`,
  situation: (words) => `The set-up fits: "${words}".`,
  target: (words) => `It is about ${words}.`,
  resemblance: (words) => `Words that fit: ${words}.`,
};

/** The sentence about one clue. */
export function clueSentence(
  id: string,
  kind: string,
  code: string,
  line: number | null,
  params: ClueParams,
): string {
  if (kind === 'answer') return `You answered: ${code}.`;
  const own = clueSentences[id] ?? (id.startsWith('step:') ? stepSentence : undefined);
  if (own) return own(params);
  const ofKind = kindSentences[kind];
  if (ofKind) return ofKind(code);
  return line === null ? `It says ${code}.` : `Line ${line} says ${code}.`;
}

const stepNames: Readonly<Record<string, string>> = {
  greeting: 'the greeting',
  starttls: 'the switch to encryption',
  'sign-in': 'the sign-in',
  sender: 'the sender address (MAIL FROM)',
  recipient: 'the recipient address (RCPT TO)',
  content: 'the message itself (DATA)',
};

const stepSentence = ({ step, code }: ClueParams): string =>
  `In the transcript the server refused ${stepNames[step ?? ''] ?? 'a command'} with ${code}.`;

export const toldAsPast = ' The text tells it as past or as not so, so it counts little.';

export const diagnosisTexts = {
  unknownCode: (code: string, link: string): string =>
    `${code} is not in this catalogue. Microsoft explains it at ${link}. What does that page say?`,
  observed: (check: string, on: string, said: string): string =>
    `The check “${check}” found on ${on}: ${said}`,
  against: (sentence: string): string => `Against it: ${sentence}`,
  seenBy: (sentence: string, check: string, day: string): string =>
    `${sentence} (Seen on ${day}, check “${check}”.)`,
  otherProvider: (name: string): string =>
    `This is an answer of ${name}, not of Microsoft 365. Which service is the site meant to send through?`,
  notText:
    'This is not text that can be read. Can you paste the words of the error instead of a picture or a file?',
  empty: 'There is nothing here yet. What does the error say?',
} as const;
