import { type ReminderFacts, secretReminder } from '@core/handover/reminder';
import { expect, it } from 'vitest';

const facts: ReminderFacts = {
  connectionId: 'c1',
  siteName: 'contoso.example',
  siteUrl: 'https://www.contoso.example',
  targetName: 'FluentSMTP',
  appName: 'www.contoso.example mail (FluentSMTP)',
  appId: '3f6d2a91-7c0e-4b5d-9e18-52aa0c7f4d36',
  secretEndsAt: '2028-11-19T00:00:00Z',
  now: new Date('2026-11-20T12:00:00Z'),
};

/** RFC 5545 section 3.1: long lines are folded. */
const unfolded = (text: string): string[] => text.replace(/\r\n[ \t]/g, '').split('\r\n');

it('reminds two weeks before the secret ends, with an alarm', () => {
  const lines = unfolded(secretReminder(facts));
  expect(lines).toEqual(
    expect.arrayContaining([
      'BEGIN:VCALENDAR',
      'UID:c1-2028-11-19@sendwell',
      'SUMMARY:Renew the client secret of contoso.example',
      'DTSTART;VALUE=DATE:20281105',
      'BEGIN:VALARM',
    ]),
  );
  expect(lines.find((line) => line.startsWith('DESCRIPTION'))).toContain(facts.appId);
});

it('reminds today when the two weeks have begun already', () => {
  const lines = unfolded(secretReminder({ ...facts, secretEndsAt: '2026-11-25T00:00:00Z' }));
  expect(lines).toContain('DTSTART;VALUE=DATE:20261120');
});
