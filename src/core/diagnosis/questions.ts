import type { QuestionId } from '@shared/text/en/diagnosis';
import type { Ranked } from './rank';

interface Question {
  readonly id: QuestionId;
  /** Causes between which the answer decides. */
  readonly decides: readonly string[];
  /** Clues that already are the answer. */
  readonly answeredBy: readonly string[];
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
      'set:shared-mailbox',
      'set:alias',
      'set:group',
      'fact:shared',
      'fact:alias',
      'fact:group',
    ],
  },
  {
    id: 'mail-send',
    decides: [
      'graph.ErrorAccessDenied',
      'consent.wrongKind',
      'consent.wrongApi',
      'AADSTS65001',
      'graph.token.noPermissions',
      'graph.ErrorAccessDenied.oDataPolicy',
      'wp.fluent.forbidden',
    ],
    answeredBy: ['fact:has-mail-send', 'fact:no-mail-send', 'fact:wrong-kind'],
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
    answeredBy: ['fact:secret-expired', 'fact:secret-valid'],
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
    answeredBy: ['fact:redirect-differs'],
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
    answeredBy: ['set:app-only', 'set:graph-token-for-smtp'],
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
    answeredBy: [],
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
  },
];

/** Sure enough: asking would only cost time. */
const SURE = 0.8;

/** The one question whose answer would decide between the causes; null where none is needed. */
export function questionFor(
  ranked: readonly Ranked[],
  clueIds: ReadonlySet<string>,
): { readonly id: QuestionId; readonly decides: readonly string[] } | null {
  const [first] = ranked;
  if (first === undefined) return { id: 'word-for-word', decides: [] };
  if (first.confidence >= SURE) return null;
  const shown = ranked.map(({ cause }) => cause.id);
  for (const { id, decides, answeredBy } of questions) {
    if (!decides.includes(first.cause.id) || answeredBy.some((clue) => clueIds.has(clue))) continue;
    const between = shown.filter((cause) => decides.includes(cause));
    if (between.length > 1 || shown.length === 1) return { id, decides: between };
  }
  return null;
}
