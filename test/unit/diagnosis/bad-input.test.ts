import { diagnose } from '@core/diagnosis/diagnose';
import { describe, expect, it } from 'vitest';

const png =
  '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR\u0000\u0000\u0001\u0000\ufffd\ufffd\u0008\u0006\u0000\ufffd';

describe('a text that is no error of Microsoft 365 @diagnose', () => {
  it.each([
    ['nothing', '', 'empty', null],
    ['blanks', ' \n\t', 'empty', null],
    ['the bytes of a picture', png.repeat(40), 'not-text', null],
    [
      'a program',
      '\u007fELF\u0002\u0001\u0001\u0000\u0000\u0000\u0000\u0000\u0000\u0000',
      'not-text',
      null,
    ],
    ['a sentence about something else', 'The printer is on fire.', 'unknown', null],
    ['a code of another program', 'Setup failed with ERR-4711', 'unknown-code', 'ERR-4711'],
    ['a number of Windows', 'Error 0x80070005', 'unknown-code', '0x80070005'],
    [
      'a code of Microsoft that is new',
      'AADSTS399218: something new',
      'unknown-code',
      'AADSTS399218',
    ],
    [
      'another provider',
      '535-5.7.8 Username and Password not accepted gsmtp',
      'other-provider',
      'Gmail',
    ],
    ['a success', 'Test email was sent successfully', 'healthy', null],
  ])('is said to be %s', (_, text, verdict, about) => {
    const answer = diagnose({ text });
    expect(answer).toMatchObject({ causes: [], verdict, about });
    expect(answer.question).not.toBeNull();
  });

  it('is answered as a cause where it is one', () => {
    expect(diagnose({ text: 'AADSTS50011' })).toMatchObject({ verdict: 'causes', about: null });
  });
});

describe('several errors in one text @diagnose', () => {
  const answersOf = (text: string) =>
    Object.fromEntries(diagnose({ text }).causes.map(({ id, answers }) => [id, answers?.where]));

  it('are separated by the entries of a log', () => {
    const text = [
      '2026-11-20 08:00:01 cURL error 6: Could not resolve host: graph.microsoft.com',
      '2026-11-20 09:00:12 AADSTS7000222: The provided client secret keys are expired',
      '2026-11-20 10:30:00 550 5.1.10 RESOLVER.ADR.RecipientNotFound',
    ].join('\n');
    expect(answersOf(text)).toEqual({
      'net.curl6': 'line 1',
      AADSTS7000222: 'line 2',
      'ndr.5.1.10': 'line 3',
    });
  });

  it('are separated by empty lines', () => {
    const text = 'AADSTS50011: redirect URI\ndoes not match\n\nAADSTS700082: not used for 90 days';
    expect(answersOf(text)).toEqual({ AADSTS50011: 'line 1', AADSTS700082: 'line 4' });
  });

  it('are not made out of one error that runs over several lines', () => {
    const text =
      '{"error":"invalid_client",\n"error_description":"AADSTS7000215: Invalid client secret",\n"error_codes":[7000215]}';
    expect(Object.values(answersOf(text)).filter(Boolean)).toEqual([]);
  });

  it('are not made out of causes that compete for the same words', () => {
    expect(Object.values(answersOf('422 Forbidden')).filter(Boolean)).toEqual([]);
  });
});
