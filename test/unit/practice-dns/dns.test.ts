import { Resolver } from 'node:dns/promises';
import { startDns } from '@practice/dns/server';
import { microsoftZone, zoneOf } from '@practice/dns/zone';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let stop = async (): Promise<void> => {};
const resolver = new Resolver({ timeout: 2000, tries: 1 });

beforeAll(async () => {
  const zone = new Map(microsoftZone(['contoso.example'], 'contoso.onmicrosoft.com'));
  zone.set('long.example', [{ type: 'TXT', text: 'x'.repeat(600) }]);
  const server = await startDns(zoneOf(zone));
  stop = server.stop;
  resolver.setServers([`${server.host}:${server.port}`]);
});

afterAll(() => stop());

describe('the practice resolver', () => {
  test('answers MX, SPF, DKIM and DMARC to Node’s own resolver', async () => {
    expect(await resolver.resolveMx('contoso.example')).toEqual([
      { priority: 0, exchange: 'contoso-example.mail.protection.outlook.com' },
    ]);
    expect(await resolver.resolveTxt('contoso.example')).toEqual([
      ['v=spf1 include:spf.protection.outlook.com -all'],
    ]);
    expect(await resolver.resolveCname('selector1._domainkey.contoso.example')).toEqual([
      'selector1-contoso-example._domainkey.contoso.onmicrosoft.com',
    ]);
    expect(await resolver.resolveTxt('_dmarc.contoso.example')).toEqual([
      ['v=DMARC1; p=quarantine'],
    ]);
  });

  test('splits a long text into strings of 255 bytes', async () => {
    const [parts] = await resolver.resolveTxt('long.example');
    expect(parts?.map((part) => part.length)).toEqual([255, 255, 90]);
  });

  test('says that a name does not exist, and that a record is missing', async () => {
    await expect(resolver.resolveMx('nobody.example')).rejects.toMatchObject({ code: 'ENOTFOUND' });
    await expect(resolver.resolveMx('_dmarc.contoso.example')).rejects.toMatchObject({
      code: 'ENODATA',
    });
  });
});
