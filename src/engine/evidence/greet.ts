import { connect, type Socket } from 'node:net';
import type { EvidenceMap } from '@core/checks/evidence';
import { AppError } from '@shared/errors';
import { nameError } from '../http/name-error';

const LONGEST_REPLY = 64 * 1024;
const LONGEST_LINE = 200;

/**
 * Connects to a mail server, reads its greeting and asks what it offers (RFC 5321 sections 3.1 and 4.1.1.1). Sends no
 * mail and signs nobody in. Raises `network.*`.
 */
export async function greet(
  host: string,
  port: number,
  signal: AbortSignal,
): Promise<EvidenceMap['net.smtp']> {
  const socket = connect({ host, port, signal });
  socket.setEncoding('latin1');
  try {
    const replies = repliesOf(socket, host);
    const greeting = await next(replies, host);
    if (!greeting.startsWith('220')) return { greeting: firstLine(greeting), startTls: false };
    socket.write('EHLO [127.0.0.1]\r\n');
    const offer = await next(replies, host);
    socket.end('QUIT\r\n');
    return { greeting: firstLine(greeting), startTls: /^250[ -]STARTTLS\b/im.test(offer) };
  } catch (error) {
    if (signal.aborted) throw new AppError('network.timedOut', { host }, {}, { cause: error });
    throw nameError(error, host);
  } finally {
    socket.destroy();
  }
}

const firstLine = (reply: string): string => reply.split(/\r?\n/)[0]?.slice(0, LONGEST_LINE) ?? '';

/** Replies one by one: lines up to and with the one that has no hyphen after its code. */
async function* repliesOf(socket: Socket, host: string): AsyncGenerator<string> {
  let read = '';
  for await (const part of socket) {
    read += String(part);
    for (let end = endOfReply(read); end > 0; end = endOfReply(read)) {
      yield read.slice(0, end);
      read = read.slice(end);
    }
    if (read.length > LONGEST_REPLY) throw new AppError('network.tooLarge', { host });
  }
}

/** Something that is no mail server ends its one line without any code. */
const endOfReply = (text: string): number => {
  const match = /^(?:\d{3}-[^\n]*\n)*(?!\d{3}-)[^\n]*\n/.exec(text);
  return match ? match[0].length : 0;
};

async function next(replies: AsyncGenerator<string>, host: string): Promise<string> {
  const { value, done } = await replies.next();
  if (done) throw new AppError('network.reset', { host });
  return value;
}
