import { isOpenable, type PageKind } from '@core/links/openable-address';
import { expect, test } from 'vitest';

const practice = 'http://127.0.0.1:4711';

const cases: readonly [string, PageKind, string | null, boolean][] = [
  ['https://login.microsoftonline.com/t/oauth2/v2.0/authorize?x=1', 'microsoft', null, true],
  ['https://entra.microsoft.com/#view/x', 'microsoft', null, true],
  ['https://learn.microsoft.com/graph', 'microsoft', null, true],
  ['http://login.microsoftonline.com/', 'microsoft', null, false],
  ['https://login.microsoftonline.com.evil.example/', 'microsoft', null, false],
  ['https://login.microsoftonline.com:444/', 'microsoft', null, false],
  ['https://me:pw@login.microsoftonline.com/', 'microsoft', null, false],
  ['https://www.contoso.example/wp-admin/', 'microsoft', null, false],
  ['https://www.contoso.example/wp-admin/', 'site', null, true],
  ['http://www.contoso.example/wp-admin/', 'site', null, false],
  ['https://127.0.0.1/', 'site', null, false],
  ['https://[::1]/', 'site', null, false],
  ['https://localhost/', 'site', null, false],
  ['file:///etc/passwd', 'site', null, false],
  ['javascript:alert(1)', 'microsoft', null, false],
  ['not an address', 'microsoft', null, false],
  [`${practice}/login.microsoftonline.com/x`, 'microsoft', practice, true],
  [`${practice}/login.microsoftonline.com/x`, 'microsoft', null, false],
  ['http://127.0.0.1:9/x', 'microsoft', practice, false],
];

test.each(cases)(
  '%s as a page of %s, practice at %s, may be opened: %s',
  (address, kind, origin, openable) => {
    expect(isOpenable(address, kind, origin)).toBe(openable);
  },
);
