import type { CheckText } from '../check-text';

export const text: CheckText = {
  title: 'Who is let in',
  term: 'assignment required',
  why: 'If assignment is required, everybody who is not on the list is refused (AADSTS50105).',
  findings: {
    'not-required': () => 'Everybody in the organisation is let in.',
    assigned: () => 'Assignment is required, and the sender is on the list.',
    'not-assigned': () => 'Assignment is required, and the sender is not on the list.',
    'required-unknown': () =>
      'Assignment is required; whether the sender is on the list was not read.',
    'no-object': () => 'There is no enterprise application.',
  },
  steps: { other: ['Under Users and groups add the sender.'] },
};
