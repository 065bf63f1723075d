import { domainOf, mailAddress } from '@core/connection/mail-address';
import fc from 'fast-check';
import { expect, it } from 'vitest';

it.each([
  ['web@contoso.example', 'web@contoso.example'],
  ['  web@contoso.example ', 'web@contoso.example'],
  ['mailto:web@contoso.example', 'web@contoso.example'],
  ["o'neil+shop@mail.contoso.example", "o'neil+shop@mail.contoso.example"],
])('%j is the address %s', (typed, address) => {
  expect(mailAddress(typed)).toBe(address);
});

it.each([
  '',
  'web',
  'web@',
  '@contoso.example',
  'web@contoso',
  'web@@contoso.example',
  'web@contoso.example, ann@contoso.example',
  'Web <web@contoso.example>',
  'web@contoso..example',
  'web@-contoso.example',
  'web@192.168.0.1',
  '.web@contoso.example',
  'web@contoso.example\r\nBcc: x@y.example',
  `${'a'.repeat(65)}@contoso.example`,
])('%j is none', (typed) => {
  expect(mailAddress(typed)).toBeNull();
});

it('never lets anything through that could end a header line', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const address = mailAddress(`${a}@${b}`);
      return address === null || /^[\x21-\x7e]+$/.test(address);
    }),
  );
});

it('takes the ordinary addresses', () => {
  fc.assert(
    fc.property(fc.domain(), (domain) => {
      fc.pre(domain.length < 200);
      return (
        mailAddress(`web@${domain}`) === `web@${domain}` &&
        domainOf(`web@${domain}`) === domain.toLowerCase()
      );
    }),
  );
});
