import type { Cloud } from '@shared/cloud';
import { AppError } from '@shared/errors';
import * as z from 'zod/mini';
import type { GraphReader } from '../evidence/ports';
import { nameGraphFailure } from '../graph/name-graph-failure';
import type { Http } from '../http/http';
import type { Mailbox } from './mailbox';

const folder = z.object({ id: z.string() });
const found = z.object({ value: z.array(z.object({ id: z.string() })) });

const inbox = z.object({
  value: z.array(
    z.object({
      subject: z.nullish(z.string()),
      bodyPreview: z.nullish(z.string()),
      from: z.nullish(z.object({ emailAddress: z.object({ address: z.nullish(z.string()) }) })),
    }),
  ),
});

interface GraphMailboxOptions {
  readonly http: Http;
  readonly cloud: Cloud;
  readonly graph: GraphReader;
  readonly token: () => Promise<string>;
}

const SENT_ITEMS = '/me/mailFolders/sentitems';
const quoted = (text: string): string => encodeURIComponent(`'${text.replaceAll("'", "''")}'`);

/** The mailbox of the signed-in sender through Graph, the route the application itself takes. */
export const graphMailbox = ({ http, cloud, graph, token }: GraphMailboxOptions): Mailbox => ({
  exists: (signal) => mailboxExists(graph, signal),
  send: async (mime, signal) => {
    const answer = await http.request({
      method: 'POST',
      url: `https://${cloud.graph}/v1.0/me/sendMail`,
      to: 'microsoft',
      headers: { authorization: `Bearer ${await token()}`, 'content-type': 'text/plain' },
      body: Buffer.from(mime).toString('base64'),
      retry: 'never',
      timeoutMs: SEND_LIMIT_MS,
      signal,
    });
    if (answer.status !== 202) throw nameGraphFailure(answer);
    return { status: answer.status, requestId: answer.requestId };
  },
  isInSentItems: async (subject, signal) => {
    const filter = `$select=id&$filter=subject%20eq%20${quoted(subject)}&$top=5`;
    const { value, requestId } = await graph.get(`${SENT_ITEMS}/messages?${filter}`, found, signal);
    return { found: value.value.length > 0, requestId };
  },
  newest: async (signal) => {
    const { value, requestId } = await graph.get(
      '/me/mailFolders/inbox/messages?$select=id,subject,from,receivedDateTime,bodyPreview&$top=25&$orderby=receivedDateTime%20desc',
      inbox,
      signal,
    );
    const mails = value.value.map((mail) => ({
      subject: mail.subject ?? '',
      preview: mail.bodyPreview ?? '',
      from: mail.from?.emailAddress.address ?? null,
    }));
    return { mails, requestId };
  },
});

/** Whether the signed-in account has a mailbox: its Sent Items are there or Graph knows none. */
export async function mailboxExists(
  graph: GraphReader,
  signal: AbortSignal,
): ReturnType<Mailbox['exists']> {
  try {
    const { requestId } = await graph.get(`${SENT_ITEMS}?$select=id`, folder, signal);
    return { found: true, requestId };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'graph.notFound') throw error;
    return { found: false, requestId: error.details.requestId ?? null };
  }
}

/** Exchange takes its time over a send; giving up early would leave nobody knowing. */
const SEND_LIMIT_MS = 30_000;
