import { featuresOf } from '@core/diagnosis/complaints/features';
import { learn } from '@core/diagnosis/complaints/learn';
import { likenesses } from '@core/diagnosis/complaints/likeness';
import { diagnose } from '@core/diagnosis/diagnose';
import { describe, expect, it } from 'vitest';

const ids = (text: string): readonly string[] => featuresOf(text).map(({ id }) => id);

describe('likeness to complaints @diagnose', () => {
  it('compares the stems of words and pairs of them, without common words, addresses and dates', () => {
    expect(ids('The mails of info@contoso.com bounced on 20261102.')).toEqual([
      'mail',
      'someaddres',
      'bounc',
      '#',
      'mail someaddres',
      'someaddres bounc',
      'bounc #',
    ]);
  });

  it('leaves out what the writer only suspects, put as a question of yes or no', () => {
    expect(ids('Mails bounce. Is the firewall to blame?')).toEqual(ids('Mails bounce.'));
  });

  it('learns the same from the same texts, whatever their order within a cause', () => {
    const texts = [
      { cause: 'a', text: 'the queue waits for the timer of the site' },
      { cause: 'b', text: 'the form puts the visitor in front' },
      { cause: 'a', text: 'mails wait for hours until somebody opens the page' },
      { cause: null, text: 'thanks, all is well' },
    ];
    expect(learn([...texts].reverse())).toBe(learn(texts));
  });

  it('keeps a pair of words only where two texts have it', () => {
    const learnt = learn([
      { cause: 'a', text: 'old password' },
      { cause: 'b', text: 'old password' },
      { cause: 'b', text: 'new password' },
    ]);
    expect(learnt).toContain('old password\t');
    expect(learnt).not.toContain('new password\t');
  });

  it('knows a complaint told in other words, and says which words it went by', () => {
    const [first] = likenesses(
      'our hoster closed the outgoing mail ports on the new VPS, at home the script sends at once',
      3,
    );
    expect(first?.cause).toBe('net.hostBlocksSmtp');
    expect(first?.words.length).toBeGreaterThan(0);
  });

  it.each([
    'How do I create a client secret and how long is it valid?',
    'What permissions does the plugin need?',
    'Is FluentSMTP free?',
  ])('blames nothing for the question %s', (text) => {
    expect(diagnose({ text }).causes).toEqual([]);
  });

  it('does not let two words of an error message pass for a complaint', () => {
    expect(likenesses('403 Forbidden', 3)).toEqual([]);
  });

  it('stands back where all went well', () => {
    const text =
      'New secret made, value pasted, signed in again as service@contoso.com and the test arrived in my inbox after four seconds. Can I close this?';
    expect(diagnose({ text }).causes).toEqual([]);
  });

  it('believes the last code of a diary', () => {
    const redirect = 'AADSTS50011: The redirect URI does not match the redirect URIs configured';
    const secret = 'AADSTS7000215: Invalid client secret provided';
    const first = (text: string) => diagnose({ text }).causes[0]?.id;
    expect(first(`14:02 ${redirect}\n14:23 ${secret}`)).toBe('AADSTS7000215');
    expect(first(`14:02 ${secret}\n14:23 ${redirect}`)).toBe('AADSTS50011');
  });

  it('takes what was tried in vain for no sign', () => {
    const moved = 'The site moved to a new server on Monday and cannot reach the Microsoft server.';
    const tried = `${moved} I changed the password, which changed nothing.`;
    expect(diagnose({ text: tried }).causes[0]?.id).toBe(diagnose({ text: moved }).causes[0]?.id);
  });
});
