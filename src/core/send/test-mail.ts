import { testMailText } from '@shared/text/en/test-mail';

/** Letters and digits that cannot be mistaken for one another when read aloud. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** The code a test is found again by, for instance SW-7K4P. `bytes`: four random ones. */
export const testCode = (bytes: Uint8Array): string =>
  `SW-${[...bytes.slice(0, 4)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')}`;

export interface TestMailFacts {
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly siteUrl: string;
  readonly targetName: string;
  readonly date: Date;
}

/**
 * The whole message (RFC 5322) as the application would hand it to Graph: the From header decides who sends.
 *
 * `from` and `to` are mailbox addresses that were checked before: they cannot end a header line.
 */
export const testMime = (facts: TestMailFacts): string =>
  [
    `From: <${facts.from}>`,
    `To: <${facts.to}>`,
    `Subject: ${testMailText.subject(facts.code)}`,
    `Date: ${facts.date.toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=us-ascii',
    'Content-Transfer-Encoding: 7bit',
    '',
    testMailText.body({ ...facts, fromAddress: facts.from }),
    '',
  ].join('\r\n');
