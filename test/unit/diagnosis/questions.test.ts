import { causes } from '@core/diagnosis/catalogue';
import { diagnose } from '@core/diagnosis/diagnose';
import { answerClues, wordQuestion } from '@core/diagnosis/questions';
import { answerWords, type QuestionId, questionTexts } from '@shared/text/en/diagnosis-questions';
import { describe, expect, it } from 'vitest';

const NOW = Date.parse('2026-11-20T12:00:00Z');
const ask = (text: string, answers: readonly string[] = [], facts = {}) =>
  diagnose({ text, answers, facts, now: NOW });

const heard = new Set(
  causes.flatMap((cause) => [
    ...cause.codes,
    `says:${cause.id}`,
    ...cause.raisedBy.flatMap(({ clues }) => clues),
  ]),
);

const isQuestion = (id: string): id is QuestionId => id in questionTexts;

/** Every answer that can be chosen. */
const allAnswers = Object.keys(questionTexts)
  .filter(isQuestion)
  .flatMap((id) => wordQuestion(id, [], {}).answers ?? [])
  .map(({ id }) => id);

/** Said for its own sake: all is well, or nobody here is meant. */
const endings = ['did-it-arrive.arrived', 'meant-provider.other'];

describe('questions @diagnose', () => {
  it('offer answers', () => {
    expect(allAnswers).toHaveLength(new Set(allAnswers).size);
    expect(allAnswers).toContain('from-kind.shared');
  });

  it('offer answers that some cause listens to', () => {
    const deaf = allAnswers
      .filter((answer) => !endings.includes(answer))
      .filter((answer) => !answerClues([answer], {}).some(({ id }) => heard.has(id)));
    expect(deaf).toEqual([]);
  });

  it.each([
    ['422 Forbidden', 'which-account.administrator', 'sender.wrongAccount'],
    ['422 Forbidden', 'which-account.other', 'graph.ErrorSendAsDenied'],
    ['403 Forbidden', 'mail-send.not-granted', 'graph.ErrorAccessDenied'],
    ['403 Forbidden', 'mail-send.exchange', 'consent.wrongApi'],
    ['403 Forbidden', 'mail-send.granted', 'graph.ErrorSendAsDenied'],
    ['422 Unauthorized', 'secret-end.past', 'AADSTS7000222'],
    [
      'WP Mail SMTP: SMTP Error: Could not authenticate.',
      'smtp-line.defaults',
      'smtp.5.7.139.securityDefaults',
    ],
    ['535 5.7.3 Authentication unsuccessful', 'password-or-oauth.user', 'smtp.tokenAudience'],
  ])('to %s the answer %s leads to %s', (text, answer, cause) => {
    expect(ask(text, [answer]).causes[0]?.id).toBe(cause);
  });

  it('were left out where a cause was only guessed from how a complaint sounds', () => {
    const { causes: guessed, question } = ask('Our contact form is broken');
    expect(guessed).not.toEqual([]);
    expect(question?.text).toBe(ask('Sending fails.').question?.text);
  });

  it('say among the reasons what was answered', () => {
    const [first] = ask('422 Forbidden', ['which-account.administrator']).causes;
    expect(first?.why).toContain('You answered: An administrator.');
  });

  it('stay open without changing anything where the person does not know', () => {
    const before = ask('422 Forbidden');
    const after = ask('422 Forbidden', [before.question?.doNotKnow ?? '']);
    expect(after.causes).toEqual(before.causes);
    expect(after.question?.text).not.toBe(before.question?.text);
  });

  it('take a report that all went well at its word', () => {
    const text = 'Test email was sent successfully. 202 Accepted';
    expect(ask(text).question?.answers?.map(({ label }) => label)).toContain('Yes, all is well');
    expect(ask(text, ['did-it-arrive.arrived'])).toMatchObject({ causes: [], question: null });
    expect(ask(text, ['did-it-arrive.missing']).causes[0]?.id).toBe('ndr.acceptedNotDelivered');
    expect(ask(text, ['did-it-arrive.junk']).causes[0]?.id).toBe('ndr.junk');
  });

  it('ask which service is meant where another provider spoke, and go on from there', () => {
    const text = '535-5.7.8 Username and Password not accepted gsmtp';
    expect(ask(text).question?.answers).toHaveLength(2);
    expect(ask(text, ['meant-provider.microsoft']).causes.length).toBeGreaterThan(0);
    expect(ask(text, ['meant-provider.other'])).toMatchObject({ causes: [], question: null });
  });

  it('let a typed answer read as a sentence', () => {
    const { question } = ask('422 Forbidden');
    const notes = `${question?.typed} admin@contoso.example.`;
    const facts = { notes, fromAddress: 'web@contoso.example' };
    expect(ask('422 Forbidden', [], facts).causes[0]?.id).toBe('sender.wrongAccount');
  });

  it('do not mind answers of another version', () => {
    expect(ask('422 Forbidden', ['which-account.nobody', 'gone.by', '']).causes).toEqual(
      ask('422 Forbidden').causes,
    );
  });

  it.each([
    'from-kind.constructor',
    'from-kind.toString',
    'from-kind.__proto__',
    '__proto__.x',
    'constructor.name',
  ])('take the made-up answer %s for none instead of ending in a TypeError', (answer) => {
    expect(ask('422 Forbidden', [answer]).causes).toEqual(ask('422 Forbidden').causes);
    const [id = '', option = ''] = answer.split('.');
    expect(answerWords(id, option, {})).toBe(option);
  });
});
