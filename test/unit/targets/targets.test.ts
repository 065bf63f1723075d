import { appName } from '@core/targets/app-name';
import { summaryOf, targetById, targets } from '@core/targets/registry';
import { expect, it } from 'vitest';

const fluent = targetById('wp-fluentsmtp');

it('sets up FluentSMTP, and says of the others that it knows their values', () => {
  expect(targets.filter(({ support }) => support === 'ready').map(({ id }) => id)).toEqual([
    'wp-fluentsmtp',
  ]);
  expect(targets[0] && summaryOf(targets[0])).toEqual({
    id: 'wp-fluentsmtp',
    name: 'FluentSMTP (WordPress)',
    shortName: 'FluentSMTP',
    category: 'wordpress',
    route: 'graph-delegated',
    letter: 'F',
    support: 'ready',
  });
  expect(targets.length).toBeGreaterThanOrEqual(35);
});

it('knows every target once, with a file named after it', () => {
  const files = Object.keys(import.meta.glob('../../../src/core/targets/catalogue/*.ts'));
  const named = files.map((file) => file.replace(/^.*\/|\.ts$/g, '')).sort();
  expect(targets.map(({ id }) => id).sort()).toEqual(named);
});

it.each([
  ['2.3.1', 'AzureADMyOrg', false],
  ['2.10.0', 'AzureADMyOrg', false],
  ['2.3.0', 'AzureADMultipleOrgs', true],
  ['2.2.95', 'AzureADMultipleOrgs', true],
  [null, 'AzureADMultipleOrgs', true],
])('FluentSMTP %s wants the audience %s', (version, audience, usesCommon) => {
  expect(fluent?.audiences(version)[0]).toBe(audience);
  expect(fluent?.usesCommon(version)).toBe(usesCommon);
});

it.each(targets.map((target) => [target.id, target] as const))(
  '%s asks for something, has its fields named once, and speaks of no secret by value',
  (_id, target) => {
    const ids = target.fields.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(target.fields.some(({ source }) => source.kind === 'client-secret')).toBe(true);
    expect(target.delegated.length + target.application.length).toBeGreaterThan(0);
    expect(target.audiences(null).length).toBeGreaterThan(0);
    const appOnly = target.route.endsWith('app-only');
    if (appOnly) expect(target.application).not.toEqual([]);
    if (appOnly) expect(target.redirect.platform).toBe('none');
    for (const name of [...target.delegated, ...target.application]) {
      expect(name).toMatch(/^[A-Za-z_.]+$/);
    }
  },
);

it('names the app registration after the site', () => {
  expect(appName('https://www.contoso.example', 'FluentSMTP')).toBe(
    'www.contoso.example mail (FluentSMTP)',
  );
  expect(appName('https://contoso.example/blog', 'FluentSMTP')).toBe(
    'contoso.example/blog mail (FluentSMTP)',
  );
  expect(appName(`https://${'a'.repeat(60)}.${'b'.repeat(60)}.example`, 'X').length).toBe(120);
});
