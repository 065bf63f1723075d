import { mailAddress } from '@core/connection/mail-address';
import { summaryOf, targetById, targets } from '@core/targets/registry';
import type { Target, WordPressPlugin } from '@core/targets/target';
import type { Handlers } from '@shared/contract';
import { AppError } from '@shared/errors';
import type { SiteProbe, TenantLookup } from '@shared/site';
import { probeSite } from '../site/probe-site';
import { lookUpTenant } from '../tenant/look-up-tenant';
import type { Context } from './context';

/** The target and its plugin. Raises connection.incomplete for one that Sendwell does not set up. */
export function targetToSetUp(targetId: string): {
  readonly target: Target;
  readonly plugin: WordPressPlugin;
} {
  const target = targetById(targetId);
  if (!target?.plugin || target.support !== 'ready') {
    throw new AppError('connection.incomplete', { missing: 'target' });
  }
  return { target, plugin: target.plugin };
}

/** Raises connection.addressInvalid. */
export function checkedAddress(typed: string): string {
  const address = mailAddress(typed);
  if (address === null)
    throw new AppError('connection.addressInvalid', { typed: typed.slice(0, 100) });
  return address;
}

export const probe = (
  context: Context,
  targetId: string,
  site: string,
  signal?: AbortSignal,
): Promise<SiteProbe> =>
  probeSite(site, {
    http: context.workspace().http,
    plugin: targetToSetUp(targetId).plugin,
    now: context.host.now,
    ...(signal ? { signal } : {}),
  });

/** A person types another address while one is looked at: the first look of that form ends, raising run.cancelled. */
function probeTheLatest(context: Context): Handlers['site']['probe'] {
  const looking = new Map<string, AbortController>();
  return async ({ targetId, site, form }) => {
    if (form === undefined) return probe(context, targetId, site);
    looking.get(form)?.abort();
    const look = new AbortController();
    looking.set(form, look);
    try {
      return await probe(context, targetId, site, look.signal);
    } finally {
      if (looking.get(form) === look) looking.delete(form);
    }
  };
}

export const lookUp = (context: Context, address: string): Promise<TenantLookup> => {
  const { http, cloud } = context.workspace();
  return lookUpTenant(checkedAddress(address), { http, cloud, now: context.host.now });
};

export const siteHandlers = (context: Context): Pick<Handlers, 'targets' | 'site' | 'tenant'> => ({
  targets: { list: () => targets.map(summaryOf) },
  site: { probe: probeTheLatest(context) },
  tenant: { lookup: ({ address }) => lookUp(context, address) },
});
