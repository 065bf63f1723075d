import { type CheckText, dayOf } from '../check-text';

export const text: CheckText = {
  title: 'When the client secret ends',
  why: 'From that day no mail can be sent.',
  findings: {
    later: (p) => `The client secret lasts until ${dayOf(p.date)}.`,
    soon: (p) => `The client secret ends in ${p.days} days, on ${dayOf(p.date)}.`,
    ended: (p) => `The client secret ended on ${dayOf(p.date)}.`,
    'no-secret': () => 'There is no client secret.',
  },
  steps: {
    other: ['Make a new secret.', 'Paste its value into the plugin, then remove the old one.'],
  },
};
