import { day } from './dates';

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
