import { adminHandoff } from '@core/handover/admin-message';
import type { AdminRequest } from '@core/handover/admin-script';
import { quoted } from '@core/handover/powershell';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const request: AdminRequest = {
  appName: 'www.contoso.example mail (FluentSMTP)',
  siteUrl: 'https://www.contoso.example',
  fromAddress: 'web@contoso.example',
  targetName: 'FluentSMTP',
  callback: 'https://www.contoso.example/wp-json/fluent-smtp/outlook_callback',
  audience: 'AzureADMyOrg',
  tenantId: '8c1e44b7-0d92-4f6a-b3c5-1e7d90a6f258',
  delegated: ['User.Read', 'Mail.ReadWrite', 'Mail.Send', 'Mail.Send.Shared', 'offline_access'],
  secretEndsAt: '2028-11-20T00:00:00.000Z',
};

it('tells the administrator everything the registration needs', () => {
  const { subject, message, script } = adminHandoff(request, 'https://entra.microsoft.com');
  expect(subject).toContain(request.siteUrl);
  for (const fact of [request.callback, request.appName, ...request.delegated]) {
    expect(message).toContain(fact);
    expect(script).toContain(fact);
  }
  expect(message).toContain('single tenant');
  expect(script).toContain(`-TenantId '${request.tenantId}'`);
});

it('asks for no secret by mail and holds none', () => {
  const { message } = adminHandoff(request, 'https://entra.microsoft.com');
  expect(message).toContain('please do not mail it');
  expect(message).toContain('not its Secret ID');
});

it.each([
  ["it's", "'it''s'"],
  ['it\u2019s', "'it\u2019\u2019s'"],
  ['a\r\nRemove-Item *', "'a Remove-Item *'"],
  ['$(calc)', "'$(calc)'"],
])('keeps %j inside one PowerShell string', (value, text) => {
  expect(quoted(value)).toBe(text);
});

it('never lets a value end its PowerShell string', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      const inside = quoted(value).slice(1, -1);
      return (
        !/['\u2018-\u201B]/.test(inside.replace(/(['\u2018-\u201B])\1/g, '')) &&
        !/[\r\n]/.test(inside)
      );
    }),
  );
});
