import { guidOf } from '../state/seed';
import type { StoredMessage } from '../state/world';

const recipient = (address: string) => ({ emailAddress: { address, name: address } });

const parentOf = (message: StoredMessage): string => guidOf(`${message.userId} ${message.folder}`);

const PREVIEW = 255;

const previewOf = ({ body, html }: StoredMessage): string =>
  (html
    ? body
        .replaceAll(/<(style|script)[\s\S]*?<\/\1>/gi, ' ')
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim()
    : body
  ).slice(0, PREVIEW);

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
