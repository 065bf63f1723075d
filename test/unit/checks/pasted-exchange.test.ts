import { readExchangeOutput } from '@core/checks/exchange-output';
import {
  aboutApp,
  aboutMailbox,
  ageOf,
  PASTED_COUNTS_DAYS,
  type Pasted,
  withPasted,
} from '@core/checks/pasted-exchange';
import { describe, expect, test } from 'vitest';

const DAY_MS = 86_400_000;
const now = new Date('2026-11-20T12:00:00Z');
const ago = (ms: number): string => new Date(now.getTime() - ms).toISOString();
const web = { fromAddress: 'Web@contoso.example', appId: 'A' };
const fact = (at: string): Pasted<boolean> => ({ value: true, at, about: aboutMailbox(web) });

describe('what was pasted of Exchange @doctor', () => {
  test.each([
    ['of today', 0, 'counts'],
    ['of thirty days ago', PASTED_COUNTS_DAYS * DAY_MS, 'counts'],
    ['older than that', PASTED_COUNTS_DAYS * DAY_MS + 1, 'too-old'],
    ['of tomorrow, by a clock put right since', -DAY_MS, 'counts'],
    ['of next month', -30 * DAY_MS, 'too-old'],
  ])('%s: %i ms old, it %s', (_when, age, expected) => {
    expect(ageOf(fact(ago(age)), aboutMailbox(web), now)).toBe(expected);
  });

  test('without a readable day is too old', () => {
    expect(ageOf(fact('soon'), aboutMailbox(web), now)).toBe('too-old');
  });

  test('says nothing about another mailbox or another app', () => {
    const other = { ...web, fromAddress: 'info@contoso.example' };
    expect(ageOf(fact(ago(0)), aboutMailbox(other), now)).toBe('absent');
    expect(aboutApp({ ...web, appId: 'B' })).not.toBe(aboutApp(web));
  });

  test('is added to by the next paste, each fact with its own day', () => {
    const sendAs = readExchangeOutput(
      'Identity : web@contoso.example\nTrustee : web@x\nAccessRights : {SendAs}',
      web,
    );
    const switches = readExchangeOutput('SmtpClientAuthenticationDisabled : True', web);
    const first = withPasted(null, sendAs, web, ago(DAY_MS));
    expect(withPasted(first, switches, web, ago(0))).toEqual({
      ...first,
      tenantSmtp: { value: 'off', at: ago(0), about: 'web@contoso.example' },
    });
  });
});
