import { guidOf } from '../state/seed';
import type { StoredMessage } from '../state/world';

const recipient = (address: string) => ({ emailAddress: { address, name: address } });

const parentOf = (message: StoredMessage): string => guidOf(`${message.userId} ${message.folder}`);

const PREVIEW = 255;

/** The text between the tags. Goes through once, from left to right: a tag need not end. */
function textOf(html: string): string {
  const lower = html.toLowerCase();
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const tag = html.indexOf('<', at);
    parts.push(html.slice(at, tag === -1 ? html.length : tag));
    if (tag === -1) break;
    const hidden = ['style', 'script'].find((name) => lower.startsWith(name, tag + 1));
    const end = hidden ? lower.indexOf(`</${hidden}>`, tag) : tag;
    const close = end === -1 ? -1 : html.indexOf('>', end);
    if (close === -1) break;
    at = close + 1;
  }
  return parts.join(' ').replaceAll(/\s+/g, ' ').trim();
}

const previewOf = ({ body, html }: StoredMessage): string =>
  (html ? textOf(body) : body).slice(0, PREVIEW);

/** A message in Graph's shape. */
export const shownMessage = (message: StoredMessage): Readonly<Record<string, unknown>> => ({
  id: message.id,
  createdDateTime: message.at,
  lastModifiedDateTime: message.at,
  changeKey: guidOf(message.id).slice(0, 8),
  categories: message.categories,
  receivedDateTime: message.at,
  sentDateTime: message.at,
  hasAttachments: message.attachments.some(({ isInline }) => !isInline),
  internetMessageId: message.internetMessageId,
  subject: message.subject,
  bodyPreview: previewOf(message),
  importance: message.importance,
  parentFolderId: parentOf(message),
  conversationId: guidOf(message.subject),
  isDeliveryReceiptRequested: false,
  isReadReceiptRequested: false,
  isRead: message.read,
  isDraft: message.folder === 'drafts',
  webLink: `https://outlook.office365.com/owa/?ItemID=${encodeURIComponent(message.id)}`,
  inferenceClassification: 'focused',
  body: { contentType: message.html ? 'html' : 'text', content: message.body },
  sender: recipient(message.sender),
  from: recipient(message.from),
  toRecipients: message.to.map(recipient),
  ccRecipients: message.cc.map(recipient),
  bccRecipients: message.bcc.map(recipient),
  replyTo: message.replyTo.map(recipient),
  flag: { flagStatus: 'notFlagged' },
});

/** How sure the filter is that this is spam; from 5 on it is put into junk. */
const confidence = (message: StoredMessage): number => (message.folder === 'junkemail' ? 5 : 1);

/** With the headers, which Graph shows only where they are asked for by name. */
const shownWithHeaders = (message: StoredMessage): Readonly<Record<string, unknown>> => ({
  ...shownMessage(message),
  internetMessageHeaders: [
    { name: 'Message-ID', value: message.internetMessageId },
    { name: 'X-MS-Exchange-Organization-SCL', value: String(confidence(message)) },
    ...message.headers,
  ],
});

export const shownFor = (selected: string | undefined) =>
  selected?.split(',').some((name) => name.trim() === 'internetMessageHeaders')
    ? shownWithHeaders
    : shownMessage;
