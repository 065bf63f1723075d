import type { DiagnosisQuestion } from '@shared/diagnosis';
import { own } from '@shared/own';
import {
  type AnswerWords,
  answerWords,
  type QuestionId,
  questionTexts,
  typedAnswers,
} from '@shared/text/en/diagnosis-questions';
import { type Clue, clue } from './clue';
import type { Ranked } from './rank';

interface Question {
  readonly id: QuestionId;
  /** Causes between which the answer decides. */
  readonly decides: readonly string[];
  /** Clues that already are the answer. */
  readonly answeredBy: readonly string[];
  /** What each answer to choose from says, as clues. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
}

/** In order: the first one that fits the causes and is not answered yet is asked. */
const questions: readonly Question[] = [
  {
    id: 'which-account',
    decides: [
      'sender.wrongAccount',
      'graph.ErrorSendAsDenied',
      'graph.MailboxNotEnabledForRESTAPI',
      'wp.fluent.forbidden',
      'wp.fluent.notFound',
      'smtp.5.7.60',
      'smtp.5.2.252',
      'smtp.SendAsDeniedException',
      'sender.aliasFrom',
    ],
    answeredBy: ['fact:from-differs', 'fact:same-account', 'set:admin-linked'],
    answers: {
      own: ['fact:same-account'],
      administrator: ['set:admin-linked', 'fact:from-differs'],
      other: ['fact:from-differs'],
    },
  },
  {
    id: 'from-kind',
    decides: [
      'graph.ErrorSendAsDenied',
      'sender.aliasFrom',
      'sender.wrongAccount',
      'graph.ErrorInvalidUser',
      'AADSTS50057',
      'smtp.5.7.60',
    ],
    answeredBy: [
      'set:own-mailbox',
      'set:shared-mailbox',
      'set:alias',
      'set:group',
      'fact:shared',
      'fact:alias',
      'fact:group',
    ],
    answers: {
      mailbox: ['set:own-mailbox'],
      shared: ['set:shared-mailbox', 'fact:shared'],
      alias: ['set:alias', 'fact:alias'],
      group: ['set:group', 'fact:group'],
    },
  },
  {
    id: 'mail-send',
    decides: [
      'graph.ErrorAccessDenied',
      'graph.ErrorSendAsDenied',
      'consent.wrongKind',
      'consent.wrongApi',
      'AADSTS65001',
      'graph.token.noPermissions',
      'graph.ErrorAccessDenied.oDataPolicy',
      'wp.fluent.forbidden',
    ],
    answeredBy: ['fact:has-mail-send', 'fact:no-mail-send', 'fact:wrong-kind'],
    answers: {
      granted: ['fact:has-mail-send', 'fact:consented'],
      'not-granted': ['fact:no-consent', 'set:no-consent'],
      application: ['set:application-permission'],
      exchange: ['set:exchange-api'],
      missing: ['fact:no-mail-send', 'set:no-mail-send'],
    },
  },
  {
    id: 'secret-end',
    decides: [
      'AADSTS7000222',
      'AADSTS7000215',
      'wp.fluent.unauthorized',
      'graph.token.expired',
      'wp.fluent.renew',
      'entra.invalid_client',
      'wp.wpms.removeReconnect',
      'graph.InvalidAuthenticationToken',
    ],
    answeredBy: ['fact:secret-expired', 'fact:secret-valid', 'event:secret-deleted'],
    answers: {
      past: ['fact:secret-expired'],
      future: ['fact:secret-valid'],
      none: ['event:secret-deleted'],
    },
  },
  {
    id: 'last-change',
    decides: [
      'AADSTS50173',
      'AADSTS700082',
      'AADSTS50011',
      'entra.invalid_grant',
      'wp.secretLost',
      'AADSTS50076',
      'AADSTS53003',
    ],
    answeredBy: [],
    answers: {
      password: ['event:password-changed'],
      moved: ['event:site-moved', 'event:site-address'],
      secret: ['event:secret-renewed'],
      mfa: ['event:mfa-on'],
      policy: ['event:ca-policy'],
      idle: ['time:idle-90'],
    },
  },
  {
    id: 'callback',
    decides: [
      'AADSTS50011',
      'wp.multilingual',
      'wp.permalinks',
      'n8n.redirectHost',
      'app.proxyUrl',
      'wp.firewall',
      'AADSTS50194',
    ],
    answeredBy: ['fact:redirect-differs', 'fact:redirect-same'],
    answers: { same: ['fact:redirect-same'], differs: ['fact:redirect-differs'] },
  },
  {
    id: 'smtp-line',
    decides: [
      'wp.wpms.couldNotAuthenticate',
      'smtp.5.7.139',
      'smtp.5.7.139.credentials',
      'smtp.5.7.30',
      'smtp.5.7.139.basicDisabled',
    ],
    answeredBy: [],
    answers: {
      credentials: ['says:smtp.5.7.139.credentials'],
      mailbox: ['says:smtp.5.7.139.mailbox'],
      tenant: ['says:smtp.5.7.139.tenant'],
      defaults: ['says:smtp.5.7.139.securityDefaults'],
      basic: ['says:smtp.5.7.139.basicDisabled'],
      plain: ['5.7.3'],
    },
  },
  {
    id: 'password-or-oauth',
    decides: [
      'smtp.5.7.3',
      'smtp.tokenAudience',
      'smtp.appOnlyNotRegistered',
      'smtp.5.7.139.mailbox',
      'smtp.5.7.57',
    ],
    answeredBy: ['set:app-only', 'set:graph-token-for-smtp', 'set:smtp-password'],
    answers: {
      password: ['set:smtp-password'],
      user: ['set:graph-token-for-smtp'],
      app: ['set:app-only', 'set:smtp'],
    },
  },
  {
    id: 'bounce',
    decides: [
      'ndr.acceptedNotDelivered',
      'ndr.junk',
      'dns.notSetUp',
      'wp.defaultConnection',
      'wp.twoMailers',
      'ndr.5.7.1',
    ],
    answeredBy: ['seen:junk'],
    answers: { none: ['seen:not-arriving', 'seen:says-sent'], junk: ['seen:junk'] },
  },
  {
    id: 'reach',
    decides: [
      'net.curl28',
      'net.curl7',
      'net.curl6',
      'net.hostBlocksSmtp',
      'wp.wpms.smtpConnect',
      'smtp.tlsMode',
      'net.ECONNREFUSED',
    ],
    answeredBy: [],
    answers: {
      timeout: ['says:net.curl28'],
      refused: ['says:net.curl7'],
      name: ['says:net.curl6'],
    },
  },
];

/** Asked without causes to decide between. */
const alone: readonly Question[] = [
  { id: 'word-for-word', decides: [], answeredBy: [], answers: {} },
  {
    id: 'did-it-arrive',
    decides: [],
    answeredBy: [],
    answers: {
      arrived: [],
      junk: ['seen:junk'],
      missing: ['seen:not-arriving', 'seen:says-sent'],
      'wrong-sender': ['seen:wrong-sender'],
    },
  },
  {
    id: 'meant-provider',
    decides: [],
    answeredBy: [],
    answers: { microsoft: ['set:default-connection', 'seen:sends-from-server'], other: [] },
  },
];

const byId: ReadonlyMap<string, Question> = new Map(
  [...questions, ...alone].map((question) => [question.id, question]),
);

/** Leaves the question open: it is not asked again, and nothing else changes. */
export const DO_NOT_KNOW = 'unknown';

/** Sure enough: asking would only cost time. A generic cause names a symptom, so that is never enough. */
const SURE = 0.8;

const split = (answer: string): readonly [string, string] => {
  const dot = answer.lastIndexOf('.');
  return [answer.slice(0, dot), answer.slice(dot + 1)];
};

/** What chosen answers say. An answer of another version says nothing. */
export const answerClues = (chosen: readonly string[], words: AnswerWords): readonly Clue[] =>
  chosen.flatMap((answer) => {
    const [id, option] = split(answer);
    const ids = own(byId.get(id)?.answers ?? {}, option) ?? [];
    return ids.map((clueId) => clue(clueId, 'answer', answerWords(id, option, words), null));
  });

/** Whether a question was answered, or left open by the person. */
export const isAnswered = (id: QuestionId, chosen: readonly string[]): boolean =>
  chosen.some((answer) => split(answer)[0] === id);

/** A question in words, with the answers to choose from. */
export function wordQuestion(
  id: QuestionId,
  decides: readonly string[],
  words: AnswerWords,
  text: string = questionTexts[id],
): DiagnosisQuestion {
  const options = Object.keys(byId.get(id)?.answers ?? {});
  return {
    text,
    decides,
    answers: options.map((option) => ({
      id: `${id}.${option}`,
      label: answerWords(id, option, words),
    })),
    ...(options.length === 0 ? {} : { doNotKnow: `${id}.${DO_NOT_KNOW}` }),
    typed: typedAnswers[id] ?? null,
  };
}

/** Other complaints sounded alike, and that is all there is. */
const isGuess = ({ reasons }: Ranked): boolean =>
  reasons.every(({ clue, weight }) => weight <= 0 || clue.kind === 'resemblance');

/** The one question whose answer would decide between the causes; null where none is needed. A mere guess is asked about. */
export function questionFor(
  ranked: readonly Ranked[],
  clueIds: ReadonlySet<string>,
  chosen: readonly string[] = [],
): { readonly id: QuestionId; readonly decides: readonly string[] } | null {
  const [first] = ranked;
  if (first === undefined) return { id: 'word-for-word', decides: [] };
  if (first.confidence >= SURE && !first.cause.generic) return null;
  const shown = ranked.map(({ cause }) => cause.id);
  for (const { id, decides, answeredBy } of questions) {
    const answered = isAnswered(id, chosen) || answeredBy.some((known) => clueIds.has(known));
    if (!decides.includes(first.cause.id) || answered) continue;
    const between = shown.filter((cause) => decides.includes(cause));
    if (between.length > 1 || shown.length === 1) return { id, decides: between };
  }
  return ranked.every(isGuess) ? { id: 'word-for-word', decides: [] } : null;
}
