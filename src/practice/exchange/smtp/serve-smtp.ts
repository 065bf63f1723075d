import { SMTPServer, type SMTPServerAddress, type SMTPServerSession } from 'smtp-server';
import { tenantById } from '../../state/find';
import type { Realm } from '../../state/realm';
import { readMessage } from '../mime';
import type { Outgoing } from '../outgoing';
import { maySendAs, submit } from '../submit';
import { type Moment, troubleAt } from '../troubles';
import { waitForTurn } from './message-rate';
import { replies, SmtpRefusal } from './reply';
import { type Session, signInByPassword, signInByToken } from './sign-in';
import { reword } from './wording';

export interface SmtpOptions {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** null: a certificate for tests, which nobody trusts. */
  readonly tls: { readonly key: string; readonly cert: string } | null;
}

export interface SmtpService {
  readonly host: string;
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** A mailbox may hold so many connections at a time. */
const CONNECTIONS_A_MAILBOX = 3;
/** The size that Exchange announces. */
const MESSAGE_LIMIT_BYTES = 157_286_400;

type Done = (error?: Error | null) => void;

/** Plays smtp.office365.com: submission with STARTTLS, by password or token. Rejects when the port is taken. */
export async function serveSmtp(realm: Realm, options: SmtpOptions): Promise<SmtpService> {
  const sessions = new Map<string, Session>();
  const server = new SMTPServer({
    name: 'PR0PR01CA0001.practice.outlook.example',
    ...(options.tls ?? {}),
    size: MESSAGE_LIMIT_BYTES,
    authMethods: ['LOGIN', 'XOAUTH2'],
    hideDSN: false,
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    onConnect: (session, done) => {
      speakAsExchange(realm, server, session);
      settle(done, async () => heedConnecting(realm));
    },
    onAuth: (auth, session, done) => {
      const signIn = async (): Promise<Session> =>
        auth.method === 'XOAUTH2'
          ? signInByToken(realm, auth.username ?? '', auth.accessToken ?? '')
          : signInByPassword(realm, auth.username ?? '', auth.password ?? '');
      signIn().then(
        (signedIn) => {
          sessions.set(session.id, signedIn);
          done(null, { user: signedIn.mailbox.upn });
        },
        (error: Error) => done(error),
      );
    },
    onMailFrom: (address, session, done) =>
      settle(done, async () => heedSender(realm, sessions, session, address)),
    onRcptTo: (_, __, done) => done(),
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => {
        // What is too long is heard to its end, which the sender waits for, and not kept.
        if (stream.sizeExceeded) parts.length = 0;
        else parts.push(part);
      });
      stream.on('end', () => {
        const taken = stream.sizeExceeded
          ? Promise.reject(new SmtpRefusal(replies.tooLarge))
          : take(realm, sessions, session, Buffer.concat(parts));
        taken.then(
          (words) => done(null, words),
          (error: Error) => done(error),
        );
      });
    },
    onClose: (session) => sessions.delete(session.id),
  });
  // A client that breaks off is no event of ours.
  server.on('error', () => undefined);
  const port = await new Promise<number>((resolve, reject) => {
    const { server: listener } = server;
    listener.once('error', reject);
    listener.listen(options.port, options.host, () => {
      const address = listener.address();
      resolve(typeof address === 'object' && address ? address.port : options.port);
    });
  });
  return {
    host: options.host,
    port,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** From its greeting on a connection uses Exchange's words. */
function speakAsExchange(realm: Realm, server: SMTPServer, session: SMTPServerSession): void {
  const connection = [...server.connections].find((open) => open.session === session);
  if (!connection) return;
  const say = connection.send.bind(connection);
  connection.send = (code, lines, context) => {
    const said = reword({ code, lines: lines ?? '' }, context, {
      name: connection.name,
      clientAddress: connection.remoteAddress,
      isSecure: connection.secure,
      now: realm.now(),
    });
    say(said.code, typeof said.lines === 'string' ? said.lines : [...said.lines], context);
  };
}

const settle = (done: Done, work: () => Promise<void>): void => {
  work().then(
    () => done(),
    (error: Error) => done(error),
  );
};

const refuseFor = (words: string | null): void => {
  if (words !== null) throw new SmtpRefusal(words);
};

/** Before anybody has signed in, any tenant's trouble counts. */
function heedConnecting(realm: Realm): void {
  for (const tenant of realm.world.tenants) refuseFor(troubleAt(tenant.trouble, 'connect'));
}

const troubleOf = (realm: Realm, session: Session, moment: Moment): string | null =>
  troubleAt(tenantById(realm, session.mailbox.tenantId)?.trouble ?? null, moment);

function heedSender(
  realm: Realm,
  sessions: ReadonlyMap<string, Session>,
  session: SMTPServerSession,
  { address }: SMTPServerAddress,
): void {
  if (!session.secure) refuseFor(replies.startTlsFirst);
  for (const tenant of realm.world.tenants) refuseFor(troubleAt(tenant.trouble, 'mail'));
  const signedIn = sessions.get(session.id);
  if (!signedIn) throw new SmtpRefusal(replies.notAuthenticated);
  if (!maySendAs(realm, signedIn.mailbox, address)) refuseFor(replies.wrongSender);
}

/** Recipients that no header names. */
const hidden = (message: Outgoing, envelope: readonly string[]): string[] => {
  const shown = [...message.to, ...message.cc];
  return envelope
    .map((address) => address.toLowerCase())
    .filter((address) => !shown.includes(address));
};

async function take(
  realm: Realm,
  sessions: ReadonlyMap<string, Session>,
  session: SMTPServerSession,
  raw: Buffer,
): Promise<string> {
  const signedIn = sessions.get(session.id);
  if (!signedIn) throw new SmtpRefusal(replies.notAuthenticated);
  const { mailbox } = signedIn;
  const open = [...sessions.values()].filter((other) => other.mailbox.id === mailbox.id).length;
  if (open > CONNECTIONS_A_MAILBOX) refuseFor(replies.threadLimit);
  refuseFor(troubleOf(realm, signedIn, 'data'));
  const message = await readMessage(realm, raw);
  const envelope = session.envelope.rcptTo.map((entry) => entry.address);
  const result = submit(
    realm,
    {
      actor: mailbox,
      mailbox,
      appOnly: signedIn.appOnly,
      appId: signedIn.appId,
      waitMs: waitForTurn(realm, mailbox.id),
    },
    { ...message, bcc: hidden(message, envelope), envelope },
  );
  if (result.kind === 'accepted') {
    realm.save();
    return replies.queued(result.internetMessageId);
  }
  switch (result.code) {
    case 'ErrorSendAsDenied':
      throw new SmtpRefusal(replies.sendAsDenied(mailbox.upn, message.from ?? ''));
    case 'ErrorQuotaExceeded':
      throw new SmtpRefusal(replies.mailboxFull);
    default:
      throw new SmtpRefusal(replies.badRecipient);
  }
}
