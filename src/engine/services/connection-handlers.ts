import { randomUUID } from 'node:crypto';
import { emptyRecord } from '@core/connection/empty-record';
import { domainOf } from '@core/connection/mail-address';
import { type ConnectionRecord, neverSignedIn } from '@core/connection/record';
import { guidOf } from '@core/handover/guid';
import { siteName } from '@core/site/site-address';
import type { ConnectionView } from '@shared/connection';
import type { Handlers } from '@shared/contract';
import { AppError } from '@shared/errors';
import type { AdministratorClient } from '@shared/sign-in';
import type { SiteProbe, TenantLookup } from '@shared/site';
import type { Context } from './context';
import { removeConnection } from './remove-connection';
import { restoreSignIns } from './restore-sign-ins';
import { checkedAddress, lookUp, probe, targetToSetUp } from './site-handlers';

export const connectionHandlers = (context: Context): Handlers['connections'] => ({
  create: (input) => create(context, input),
  get: ({ connectionId }) => {
    const view = context.workspace().book.view(connectionId);
    restoreSignIns(context, connectionId);
    return view;
  },
  update: (input) => update(context, input),
  remove: async ({ connectionId, leaveInKeychain }) => {
    await removeConnection(context, context.workspace(), connectionId, leaveInKeychain);
    return null;
  },
});

type Create = Parameters<Handlers['connections']['create']>[0];

/** The same target, site and From address give the connection that is there already. */
async function create(context: Context, input: Create): Promise<ConnectionView> {
  const { book, cloud } = context.workspace();
  targetToSetUp(input.targetId);
  const fromAddress = checkedAddress(input.fromAddress);
  const [seen, tenant] = await Promise.all([
    probe(context, input.targetId, input.site),
    lookUp(context, fromAddress),
  ]);
  const site = siteOf(seen);
  const same = book
    .records()
    .find(
      (record) =>
        record.targetId === input.targetId &&
        record.siteUrl === site.siteUrl &&
        record.fromAddress.toLowerCase() === fromAddress.toLowerCase(),
    );
  const choices = {
    administratorClient: checkedClient(
      input.administratorClient ?? same?.administratorClient ?? defaultClient(context),
    ),
    administratorElsewhere: input.administratorElsewhere ?? same?.administratorElsewhere ?? false,
  };
  rememberClient(context, choices.administratorClient);
  if (same) {
    book.change(same.id, { ...site, ...choices, probe: seen });
    return book.view(same.id);
  }
  return book.add({
    ...emptyRecord,
    ...site,
    ...choices,
    id: randomUUID(),
    targetId: input.targetId,
    cloud: cloud.id,
    probe: seen,
    fromAddress,
    tenantId: tenantIdOf(tenant),
    createdAt: context.host.now().toISOString(),
  });
}

type Update = Parameters<Handlers['connections']['update']>[0];

async function update(context: Context, input: Update): Promise<ConnectionView> {
  const { book } = context.workspace();
  const record = book.record(input.connectionId);
  const client = input.administratorClient && checkedClient(input.administratorClient);
  if (client) rememberClient(context, client);
  const from =
    input.fromAddress === undefined ? {} : await movedTo(context, record, input.fromAddress);
  const { administratorElsewhere, valuesSeen, sendAsMeant } = input;
  book.change(input.connectionId, {
    ...(client ? { administratorClient: client } : {}),
    ...(administratorElsewhere === undefined ? {} : { administratorElsewhere }),
    ...(valuesSeen === undefined ? {} : { valuesSeen }),
    ...from,
    ...(sendAsMeant === undefined ? {} : { sendAsMeant }),
  });
  return book.view(input.connectionId);
}

/** Another From address has to be proven anew; one of another organisation needs another app as well. */
async function movedTo(
  context: Context,
  record: ConnectionRecord,
  typed: string,
): Promise<Partial<ConnectionRecord>> {
  const fromAddress = checkedAddress(typed);
  const fresh = { fromAddress, provenAt: null, sendAsMeant: false } as const;
  if (domainOf(fromAddress) === domainOf(record.fromAddress)) return fresh;
  const tenantId = tenantIdOf(await lookUp(context, fromAddress));
  if (tenantId === record.tenantId) return fresh;
  return {
    ...fresh,
    tenantId,
    tenantName: null,
    administrator: neverSignedIn,
    sender: neverSignedIn,
    plan: { kind: 'none' },
    app: null,
    secret: null,
    valuesSeen: false,
    copied: [],
  };
}

/** What of a look at the site is kept. Raises the reason it could not be looked at, or connection.incomplete. */
function siteOf({
  outcome,
}: SiteProbe): Pick<ConnectionRecord, 'siteUrl' | 'siteName' | 'callback' | 'pluginVersion'> {
  switch (outcome.kind) {
    case 'ready': {
      const { siteUrl, callback, pluginVersion } = outcome;
      return { siteUrl, siteName: siteName(siteUrl), callback, pluginVersion };
    }
    case 'plugin-missing':
    case 'rest-hidden':
    case 'rest-broken': {
      const { siteUrl, expectedCallback } = outcome;
      return {
        siteUrl,
        siteName: siteName(siteUrl),
        callback: expectedCallback,
        pluginVersion: null,
      };
    }
    case 'unreachable': {
      const { code, params, details } = outcome.error;
      throw new AppError(code, params, details);
    }
    case 'not-wordpress':
    case 'other-host':
      throw new AppError('connection.incomplete', { missing: 'site' });
  }
}

/** Null while Microsoft cannot be asked: the sign-in tells then. Raises connection.incomplete for a domain without one. */
const tenantIdOf = (tenant: TenantLookup): string | null => {
  if (tenant.kind === 'found') return tenant.tenantId;
  if (tenant.kind === 'unknown') return null;
  throw new AppError('connection.incomplete', { missing: 'tenant', domain: tenant.domain });
};

const defaultClient = (context: Context): AdministratorClient => {
  const own = context.settings().ownClientId;
  return own === null ? { kind: 'graph-command-line-tools' } : { kind: 'own', clientId: own };
};

/** Raises handover.idInvalid for a client id that is no GUID. */
const checkedClient = (client: AdministratorClient): AdministratorClient =>
  client.kind === 'own' ? { kind: 'own', clientId: guidOf(client.clientId, 'clientId') } : client;

const rememberClient = (context: Context, client: AdministratorClient): void => {
  if (client.kind === 'own' && client.clientId !== context.settings().ownClientId) {
    context.changeSettings({ ownClientId: client.clientId });
  }
};
