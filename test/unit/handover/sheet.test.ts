import { handoverSheet, type SheetValues } from '@core/handover/sheet';
import { fillSnippet } from '@core/handover/snippet';
import { targetById, targets } from '@core/targets/registry';
import type { Target } from '@core/targets/target';
import { SECRET_PLACEHOLDER } from '@shared/secret-placeholder';
import { describe, expect, it } from 'vitest';

const values: SheetValues = {
  fromAddress: 'web@contoso.example',
  appId: '3f6d2a91-7c0e-4b5d-9e18-52aa0c7f4d36',
  tenantId: '8c1e44b7-0d92-4f6a-b3c5-1e7d90a6f258',
  callback: 'https://www.contoso.example/wp-json/fluent-smtp/outlook_callback',
  siteUrl: 'https://www.contoso.example',
  loginHost: 'login.microsoftonline.com',
  version: '2.3.1',
  secretEndsAt: '2028-11-19T00:00:00Z',
  secretAvailable: true,
};

const fluent = (): Target => {
  const target = targetById('wp-fluentsmtp');
  if (!target) throw new Error('FluentSMTP is missing');
  return target;
};

describe('the hand-over sheet of FluentSMTP', () => {
  it('has its fields in its own labels and order', () => {
    const sheet = handoverSheet(fluent(), values);
    expect(sheet.fields.map(({ label, use, value }) => [label, use, value])).toEqual([
      ['From Email', 'copy', { kind: 'text', text: values.fromAddress }],
      ['Application Client ID', 'copy', { kind: 'text', text: values.appId }],
      [
        'Application Client Secret',
        'copy',
        { kind: 'secret', endsAt: '2028-11-19T00:00:00Z', available: true },
      ],
      ['Directory (tenant) ID', 'copy', { kind: 'text', text: values.tenantId }],
      ['App Callback URL', 'compare', { kind: 'text', text: values.callback }],
      ['Access Token', 'wait', { kind: 'from-target' }],
    ]);
    expect(sheet.settingsUrl).toBe(
      'https://www.contoso.example/wp-admin/options-general.php?page=fluent-mail#/',
    );
  });

  it.each(['2.3.0', null])('of version %s leaves the tenant field out', (version) => {
    const labels = handoverSheet(fluent(), { ...values, version }).fields.map(({ label }) => label);
    expect(labels).not.toContain('Directory (tenant) ID');
  });

  it('has the two lines for wp-config.php, the secret left open', () => {
    expect(handoverSheet(fluent(), values).snippet).toEqual({
      language: 'php',
      fileName: 'wp-config.php',
      text: [
        `define( 'FLUENTMAIL_OUTLOOK_CLIENT_ID', '${values.appId}' );`,
        `define( 'FLUENTMAIL_OUTLOOK_CLIENT_SECRET', '${SECRET_PLACEHOLDER}' );`,
      ].join('\n'),
    });
  });
});

describe('a snippet', () => {
  it.each([
    ['php', "it's \\ fine", "x = 'it\\'s \\\\ fine'"],
    ['json', 'say "hi"\n', 'x = \'say \\"hi\\"\\n\''],
    ['shell', "it's", "x = 'it'\\''s'"],
    ['env', 'a\nb', "x = 'a b'"],
  ] as const)('in %s keeps a value inside its string', (language, fromAddress, text) => {
    const spec = { language, fileName: 'x', text: "x = '{from}'" };
    expect(fillSnippet(spec, { ...values, fromAddress })?.text).toBe(text);
  });

  it.each(targets.filter(({ snippet }) => snippet).map((target) => [target.id, target] as const))(
    'of %s leaves no gap open but the ones a person fills',
    (_id, target) => {
      const text = handoverSheet(target, values).snippet?.text ?? '';
      const gaps = [...text.matchAll(/[{<]([a-z][a-z-]+)[}>]/g)].map(([, name]) => name);
      const known = ['client-secret-value', 'refresh-token', 'user-object-id', 'site'];
      expect(gaps.filter((gap) => !known.includes(gap ?? ''))).toEqual([]);
    },
  );
});
