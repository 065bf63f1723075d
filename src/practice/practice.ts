import type { PracticeAccount } from '@shared/app-snapshot';
import { startDns } from './dns/server';
import { microsoftZone, zoneOf } from './dns/zone';
import { serveSmtp } from './exchange/smtp/serve-smtp';
import type { ControlOptions } from './server/control';
import { playedHosts, serve } from './server/serve';
import { openRealm, type Realm } from './state/realm';
import type { User, World } from './state/world';

/** How a host or a test starts the practice tenant. */
export interface PracticeOptions {
  /** 0 takes a free port. */
  readonly port?: number;
  /** The port of SMTP submission; 0, the default, takes a free one. */
  readonly smtpPort?: number;
  readonly host?: '127.0.0.1' | '::1';
  /** Where its state (never a token, only hashes) survives a restart; none: memory only. */
  readonly folder?: string;
  /** `read`: another process keeps the folder; what changes here ends with this one. Default `write`. */
  readonly access?: 'write' | 'read';
  /** The world to begin with, where the folder holds none. */
  readonly world?: World;
  readonly latencyMs?: number;
  readonly tls?: { readonly key: string; readonly cert: string };
  readonly now?: () => Date;
  /** Opens the control endpoint under `/practice-control`. */
  readonly control?: ControlOptions;
}

/** A running practice tenant: what `engine/host.ts` calls PracticeTenant, and its inside for tests. */
export interface Practice {
  readonly origin: string;
  readonly port: number;
  readonly hosts: readonly string[];
  readonly dns: { readonly host: string; readonly port: number };
  /** Plays smtp.office365.com. */
  readonly smtp: { readonly host: string; readonly port: number };
  readonly accounts: readonly PracticeAccount[];
  readonly siteUrl: string;
  readonly fromAddress: string;
  readonly realm: Realm;
  readonly reset: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const account = (user: User): PracticeAccount => ({
  username: user.upn,
  password: user.password,
  role: user.roles[0] ?? user.userType,
  mailbox: user.mailbox,
});

/** Starts sign-in, Graph and sites on one loopback port, a resolver and SMTP submission beside it. Rejects when the port is taken. */
export async function startPractice(options: PracticeOptions = {}): Promise<Practice> {
  const realm = openRealm({
    ...(options.folder ? { folder: options.folder } : {}),
    ...(options.access ? { access: options.access } : {}),
    ...(options.now ? { now: options.now } : {}),
    ...(options.world ? { world: options.world } : {}),
  });
  const served = await serve(realm, {
    host: options.host ?? '127.0.0.1',
    port: options.port ?? 0,
    latencyMs: options.latencyMs ?? 0,
    tls: options.tls ?? null,
    control: options.control ?? null,
  });
  const dns = await startDns((name) => zoneOf(recordsOf(realm))(name));
  const smtp = await serveSmtp(realm, {
    host: options.host ?? '127.0.0.1',
    port: options.smtpPort ?? 0,
    tls: options.tls ?? null,
  });
  return {
    origin: served.origin,
    port: served.port,
    hosts: playedHosts(realm),
    dns: { host: dns.host, port: dns.port },
    smtp: { host: smtp.host, port: smtp.port },
    accounts: realm.world.users.filter((user) => user.userType === 'Member').map(account),
    siteUrl: 'https://www.contoso.example',
    fromAddress: 'web@contoso.example',
    realm,
    reset: async () => realm.reset(),
    stop: async () => {
      realm.save();
      await Promise.all([served.stop(), dns.stop(), smtp.stop()]);
    },
  };
}

const recordsOf = (realm: Realm) =>
  new Map(
    realm.world.tenants.flatMap((tenant) => [
      ...microsoftZone(tenant.domains, tenant.initialDomain),
    ]),
  );
