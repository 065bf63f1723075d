import type { DnsRecord } from './message';
import type { Zone } from './server';

/** Records that Microsoft asks of a domain that sends through it, for the given domains. */
export function microsoftZone(
  domains: readonly string[],
  initialDomain: string,
): ReadonlyMap<string, readonly DnsRecord[]> {
  const zone = new Map<string, readonly DnsRecord[]>();
  for (const domain of domains) {
    const dashed = domain.replaceAll('.', '-');
    zone.set(domain, [
      { type: 'MX', preference: 0, host: `${dashed}.mail.protection.outlook.com` },
      { type: 'TXT', text: 'v=spf1 include:spf.protection.outlook.com -all' },
    ]);
    for (const selector of ['selector1', 'selector2']) {
      zone.set(`${selector}._domainkey.${domain}`, [
        { type: 'CNAME', host: `${selector}-${dashed}._domainkey.${initialDomain}` },
      ]);
    }
    zone.set(`_dmarc.${domain}`, [{ type: 'TXT', text: 'v=DMARC1; p=quarantine' }]);
  }
  return zone;
}

export const zoneOf =
  (records: ReadonlyMap<string, readonly DnsRecord[]>): Zone =>
  (name) =>
    records.get(name) ?? null;
