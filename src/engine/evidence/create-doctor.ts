import { Resolver as DnsResolver } from 'node:dns/promises';
import { readExchangeOutput } from '@core/checks/exchange-output';
import { understoodOf, withPasted } from '@core/checks/pasted-exchange';
import { checks } from '@core/checks/registry';
import type { ConnectionRecord } from '@core/connection/record';
import { toHtml } from '@core/handover/report/html';
import { toMarkdown } from '@core/handover/report/markdown';
import { makeReport } from '@core/handover/report/model';
import { targetById } from '@core/targets/registry';
import type { Cloud } from '@shared/cloud';
import type { ConnectionView } from '@shared/connection';
import { AppError } from '@shared/errors';
import { graphReader } from '../graph/graph-reader';
import type { Http } from '../http/http';
import type { Identity, Token } from '../identity/identity';
import { type Access, clientOf, silentToken } from '../services/people';
import type { DoctorPort } from '../services/ports';
import { secretName } from '../services/secret-name';
import type { Vault } from '../vault/vault';
import { checkContext } from './check-context';
import { foundRegistration } from './found-registration';
import { gatherersFor } from './gatherers';
import { greet } from './greet';
import type { EvidencePorts } from './ports';
import { runDoctor } from './run-doctor';
import { tokenClaims } from './token-claims';

export interface DoctorOptions {
  readonly http: Http;
  readonly cloud: Cloud;
  readonly now: () => Date;
  readonly identity: Identity;
  readonly vault: Vault;
  readonly dns: { readonly host: string; readonly port: number } | null;
  readonly dial: (
    host: string,
    port: number,
  ) => { readonly host: string; readonly port: number } | null;
  readonly programVersion?: string;
  /** How long each source may take. */
  readonly limitMs?: number;
}

/** The doctor of one cloud: gathers for a connection, judges, and writes reports. */
export function createDoctor(options: DoctorOptions): DoctorPort {
  const { now } = options;
  return {
    checkIds: (only) =>
      checks.map((check) => check.id).filter((id) => only === null || only.includes(id)),
    run: async ({ record: kept, only, onOutcome, signal }) => {
      const record = await withRegistration(options, kept, signal);
      return runDoctor({
        checks: checks.filter((check) => only === null || only.includes(check.id)),
        gatherers: gatherersFor(portsFor(options, record)),
        contextFor: (evidence) => checkContext(record, evidence, now()),
        onOutcome,
        now,
        signal,
        ...(options.limitMs === undefined ? {} : { limitMs: options.limitMs }),
      });
    },
    paste: (record, text) => {
      const subject = { fromAddress: record.fromAddress, appId: record.app?.appId ?? null };
      const read = readExchangeOutput(text, subject);
      const understood = understoodOf(read);
      const exchange =
        understood.length === 0
          ? record.exchange
          : withPasted(record.exchange, read, subject, now().toISOString());
      const { others, unclear } = read;
      return { answer: { understood, others, unclear }, exchange };
    },
    report: (view, format) => reportOf(view, format, options.programVersion ?? '', now()),
  };
}

/** Before any set-up of ours: what somebody else set up for this site is looked at. */
async function withRegistration(
  options: DoctorOptions,
  record: ConnectionRecord,
  signal: AbortSignal,
): Promise<ConnectionRecord> {
  if (record.app !== null) return record;
  const { administrator } = portsFor(options, record);
  const { limitMs } = options;
  return {
    ...record,
    app: await foundRegistration(administrator, record.callback, signal, limitMs),
  };
}

function portsFor(
  { http, cloud, now, identity, vault, dns, dial }: DoctorOptions,
  record: ConnectionRecord,
): EvidencePorts {
  const resolver = new DnsResolver({ timeout: 3000, tries: 2 });
  if (dns) resolver.setServers([`${dns.host}:${dns.port}`]);
  const token = oncePerAccess((access) => silentToken(identity, record, access, cloud));
  const reader = (access: Access) =>
    graphReader(http, cloud, async () => (await token(access)).accessToken);
  const plugin = targetById(record.targetId)?.plugin ?? null;
  return {
    http,
    cloud,
    now,
    resolver,
    greet: async (host, port, signal) => {
      const place = dial(host, port);
      if (!place) throw new AppError('network.refused', { host });
      return greet(place.host, place.port, signal);
    },
    administrator: administratorOf(record, reader('read')),
    sender: senderOf(record, reader('send'), () => token('send')),
    siteUrl: record.siteUrl,
    restPath: plugin && {
      namespace: plugin.namespace,
      callbackRoute: plugin.callbackRoute,
      plugin: plugin.slug,
    },
    fromAddress: record.fromAddress,
    appId: record.app?.appId ?? null,
    callback: record.callback,
    secret: {
      local: record.secret && {
        keyId: record.secret.keyId,
        hint: record.secret.hint,
        endsAt: record.secret.endsAt,
      },
      prove: record.app === null ? null : () => prove(identity, vault, record),
    },
    lastTest: lastTestOf(record),
    pasted: record.exchange,
  };
}

/** One token serves all questions of a run: it is got once, however many sources ask at the same moment. */
function oncePerAccess(
  get: (access: Access) => Promise<Token>,
): (access: Access) => Promise<Token> {
  const tokens = new Map<Access, Promise<Token>>();
  return (access) => {
    const token = tokens.get(access) ?? get(access);
    tokens.set(access, token);
    return token;
  };
}

async function prove(
  identity: Identity,
  vault: Vault,
  record: ConnectionRecord,
): Promise<'tried' | 'no-value'> {
  const secret = await vault.secrets.get(secretName(record.id));
  if (secret === null) return 'no-value';
  await identity.proveSecret(clientOf(record, 'sender'), secret);
  return 'tried';
}

function administratorOf(
  record: ConnectionRecord,
  graph: ReturnType<typeof graphReader>,
): EvidencePorts['administrator'] {
  const signIn = record.administrator;
  if (signIn.kind !== 'signed-in') return { kind: 'absent', reason: 'needs-administrator' };
  const { account } = signIn;
  if (record.tenantId !== null && account.tenantId !== record.tenantId) {
    return { kind: 'absent', reason: 'other-tenant' };
  }
  const { username, tenantId, roles } = account;
  return {
    kind: 'signed-in',
    as: { graph, identity: { username, tenantId, roles: roles ?? [] } },
  };
}

function senderOf(
  record: ConnectionRecord,
  graph: ReturnType<typeof graphReader>,
  token: () => ReturnType<typeof silentToken>,
): EvidencePorts['sender'] {
  if (record.sender.kind !== 'signed-in') return { kind: 'absent', reason: 'needs-sender' };
  return {
    kind: 'signed-in',
    as: {
      graph,
      claims: async () => tokenClaims((await token()).accessToken),
      scopes: [],
      lastUsedAt: record.lastUsedAt ?? record.sender.at,
    },
  };
}

function lastTestOf(record: ConnectionRecord): EvidencePorts['lastTest'] {
  const { test } = record;
  if (test.kind !== 'ended' || test.result === 'cancelled') return null;
  return {
    result: test.result,
    accepted: test.rungs.some((rung) => rung.id === 'accepted' && rung.status === 'ok'),
    stoppedAt: test.rungs.find((rung) => rung.status === 'problem')?.id ?? null,
    at: test.at,
  };
}

function reportOf(
  view: ConnectionView,
  format: 'html' | 'markdown' | 'json',
  programVersion: string,
  now: Date,
): { readonly fileName: string; readonly content: string } {
  const { checklist } = view;
  const report = makeReport(
    {
      siteName: view.siteName,
      siteUrl: view.siteUrl,
      targetName: view.targetName,
      version: view.pluginVersion,
      fromAddress: view.fromAddress,
      tenantName: view.tenantName,
      tenantId: view.tenantId,
      appId: view.app?.appId ?? null,
      cloud: view.cloud,
      checkedAt: checklist.kind === 'done' ? checklist.at : now.toISOString(),
      outcomes: checklist.kind === 'never' ? [] : checklist.outcomes,
      test: view.test,
      programVersion,
    },
    true,
  );
  const name = `sendwell-report-${now.toISOString().slice(0, 10)}`;
  switch (format) {
    case 'html':
      return { fileName: `${name}.html`, content: toHtml(report) };
    case 'markdown':
      return { fileName: `${name}.md`, content: toMarkdown(report) };
    case 'json':
      return { fileName: `${name}.json`, content: `${JSON.stringify(report, null, 2)}\n` };
  }
}
