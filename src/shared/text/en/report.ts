import type { Rung } from '../../test-send';
import { day } from './dates';

const utcFormat = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
});

/** Sentences of the report that is saved or posted. */
export const reportText = {
  title: (site: string) => `Sending through Microsoft 365 for ${site}`,
  application: 'Application',
  from: 'From address',
  organisation: 'Organisation',
  clientId: 'Application (client) ID',
  program: 'Sendwell',
  unknown: 'not known',
  left: 'left out',
  pasted: (at: string) => `pasted on ${day(at)}`,
  /** Who reads it may sit anywhere. */
  moment: (iso: string) => `${utcFormat.format(new Date(iso))} UTC`,
  nothingChecked: 'Nothing has been checked yet',
  checks: 'What was checked',
  check: (id: string) => `Check ${id}`,
  /** What should be so, beside what is: never to be read as a statement. */
  about: (title: string) => `About “${title}”`,
  lastTest: 'The last test',
  test: (result: 'arrived' | 'stopped' | 'cancelled', rung: string | null) => {
    if (result === 'arrived') return 'It arrived.';
    if (result === 'cancelled') return 'It was cancelled.';
    return rung === null ? 'It stopped.' : `It stopped at "${rung.toLowerCase()}".`;
  },
  requestId: 'request id',
  evidence: 'Evidence',
  redacted:
    'Names, addresses and ids are left out. Request ids stay: Microsoft’s support asks for them.',
  fine: (count: number) => `${count} ${count === 1 ? 'check is' : 'checks are'} fine`,
  summary: (fail: number, attention: number, unknown: number, pass: number) =>
    `${fail} ${fail === 1 ? 'problem' : 'problems'}, ${attention} ${attention === 1 ? 'needs' : 'need'} attention, ${unknown} not checked, ${pass} OK`,
  status: {
    pass: 'OK',
    attention: 'Attention',
    fail: 'Problem',
    unknown: 'Not checked',
    'not-applicable': 'Does not apply',
    crashed: 'Crashed',
  },
  rungStatus: {
    waiting: 'Not tried',
    running: 'Not tried',
    'not-tried': 'Not tried',
    ok: 'OK',
    attention: 'Attention',
    problem: 'Problem',
  } satisfies Record<Rung['status'], string>,
  who: {
    you: 'You can mend this here.',
    administrator: 'An administrator of the organisation can mend this.',
    'exchange-administrator': 'An Exchange administrator can mend this.',
    sender: 'Whoever has the password of the sending mailbox can mend this.',
    'site-owner': 'Whoever keeps the website can mend this.',
    'dns-owner': 'Whoever keeps the domain’s DNS can mend this.',
    microsoft: 'Only Microsoft can mend this.',
  },
} as const;
