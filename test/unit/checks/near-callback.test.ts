import { isNearCallback, meantFor } from '@core/checks/near-callback';
import { expect, test } from 'vitest';

const CALLBACK = 'https://www.contoso.example/wp-json/fluent-smtp/outlook_callback';

test.each([
  ['https://contoso.example/wp-json/fluent-smtp/outlook_callback', true],
  ['http://www.contoso.example/wp-json/fluent-smtp/outlook_callback', true],
  ['https://www.contoso.example/de/wp-json/fluent-smtp/outlook_callback/', true],
  ['https://www.contoso.example/index.php?rest_route=/fluent-smtp/outlook_callback', true],
  ['https://www.contoso.example/sso/callback', false],
  ['https://www.fabrikam.example/wp-json/fluent-smtp/outlook_callback', false],
  ['https://www.contoso.example/', false],
  ['no address', false],
])('a callback that was registered wrong is known again: %s @doctor', (address, near) => {
  expect(isNearCallback(address, CALLBACK)).toBe(near);
});

test('an address every plugin may use, such as /wp-admin/, tells nothing @doctor', () => {
  const admin = 'https://www.contoso.example/wp-admin/';
  expect(isNearCallback('https://contoso.example/wp-admin/', admin)).toBe(false);
});

test('one that holds the callback as it should be comes before any other @doctor', () => {
  const right = { web: [CALLBACK] };
  const wrong = { web: [CALLBACK.replace('https:', 'http:')] };
  expect(meantFor([wrong, right], CALLBACK)).toEqual([right]);
  expect(meantFor([wrong], CALLBACK)).toEqual([wrong]);
});
