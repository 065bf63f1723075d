import { readFilter } from '@practice/graph/filter';
import { describe, expect, test } from 'vitest';

const item = {
  displayName: "Contoso's site and shop",
  accountEnabled: true,
  mail: null,
  createdDateTime: '2026-03-01T00:00:00Z',
  proxyAddresses: ['SMTP:web@contoso.example', 'smtp:sales@contoso.example'],
  status: { errorCode: 0 },
};

describe('a filter', () => {
  test.each<[expression: string, fits: boolean]>([
    ["displayName eq 'contoso''s SITE and shop'", true],
    ["displayName eq 'another'", false],
    ['accountEnabled eq true', true],
    ['mail eq null', true],
    ['status/errorCode eq 0', true],
    ["startsWith(displayName, 'contoso')", true],
    ["startswith(displayName,'shop')", false],
    ["proxyAddresses/any(p:p eq 'smtp:sales@contoso.example')", true],
    ["proxyAddresses/any(x: startswith(x,'smtp:nobody'))", false],
    ['createdDateTime ge 2026-03-01T00:00:00Z and createdDateTime lt 2026-03-02T00:00:00Z', true],
    ['createdDateTime gt 2026-03-01T00:00:00Z', false],
    ["displayName eq 'x' or accountEnabled eq true", true],
    ["displayName eq 'x' or accountEnabled eq true and mail eq 'y'", false],
    ["(displayName eq 'x' or accountEnabled eq true) and mail eq null", true],
    ["displayName in ('x', 'y')", false],
    ["mail in (null, 'y')", true],
  ])('%s: %s, without anything advanced', (expression, fits) => {
    const filter = readFilter(expression);
    expect({ fits: filter.fits(item), advanced: filter.advanced }).toEqual({
      fits,
      advanced: false,
    });
  });

  test.each<[expression: string, fits: boolean]>([
    ["displayName ne 'x'", true],
    ["endsWith(displayName,'shop')", true],
    ["not(startswith(displayName,'contoso'))", false],
    ["not proxyAddresses/any(p:p eq 'smtp:nobody@x.example')", true],
  ])('%s: %s, and it is advanced', (expression, fits) => {
    const filter = readFilter(expression);
    expect({ fits: filter.fits(item), advanced: filter.advanced }).toEqual({
      fits,
      advanced: true,
    });
  });

  test.each([
    'displayName',
    'displayName has 4',
    "displayName eq 'x' and",
    "startswith(displayName 'x')",
    "(displayName eq 'x'",
    "displayName eq 'x' displayName eq 'y'",
    "contains(displayName,'x')",
  ])('that cannot be read is refused: %s', (expression) => {
    expect(() => readFilter(expression)).toThrow('Invalid filter clause');
  });
});
