import { siteAddress, siteName } from '@core/site/site-address';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('the address a person types', () => {
  it.each([
    ['contoso.example', 'https://contoso.example'],
    ['  contoso.example  ', 'https://contoso.example'],
    ['http://contoso.example', 'https://contoso.example'],
    ['http://contoso.example:80/', 'https://contoso.example'],
    ['HTTPS://WWW.Contoso.Example/', 'https://www.contoso.example'],
    ['https://contoso.example/wp-admin/options-general.php?page=x', 'https://contoso.example'],
    ['contoso.example/blog/wp-login.php', 'https://contoso.example/blog'],
    ['contoso.example/index.php?p=1#top', 'https://contoso.example'],
    ['"contoso.example",', 'https://contoso.example'],
    ['<https://contoso.example>', 'https://contoso.example'],
    ['contoso.example:8443/shop/', 'https://contoso.example:8443/shop'],
    ['münchen.example', 'https://xn--mnchen-3ya.example'],
  ])('%j means %s', (typed, meant) => {
    expect(siteAddress(typed)).toBe(meant);
  });

  it.each(['', '   ', 'contoso example.com', 'contoso', 'web@contoso.example', 'ftp://a.example'])(
    '%j is no address',
    (typed) => {
      expect(siteAddress(typed)).toBeNull();
    },
  );

  it('answers anything without throwing, and only ever with https', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const address = siteAddress(typed);
        return address === null || (address.startsWith('https://') && URL.canParse(address));
      }),
    );
  });

  it('means the same when it is typed again', () => {
    fc.assert(
      fc.property(fc.domain(), (typed) => {
        const once = siteAddress(typed);
        return once === null || siteAddress(once) === once;
      }),
    );
  });
});

it('calls a site by its host without www', () => {
  expect(siteName('https://www.contoso.example')).toBe('contoso.example');
  expect(siteName('https://contoso.example/blog')).toBe('contoso.example/blog');
});
