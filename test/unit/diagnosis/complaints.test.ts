import { complains, tellsEnough } from '@core/diagnosis/complaints/complains';
import { featuresOf } from '@core/diagnosis/complaints/features';
import { learn } from '@core/diagnosis/complaints/learn';
import { learnKind } from '@core/diagnosis/complaints/learn-kind';
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
      featuresOf(
        'our hoster closed the outgoing mail ports on the new VPS, at home the script sends at once',
      ),
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
    expect(likenesses(featuresOf('403 Forbidden'), 3)).toEqual([]);
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

describe('what complains of nothing @diagnose', () => {
  it.each([
    'Renewed the secret of the shop today, tested twice, both arrived, old one removed. Closing.',
    'Monthly check: 412 sent, none refused, test mail in the inbox within seconds. All fine, see you next month.',
    'The printer in the hall is out of paper again and nobody has the key to the cupboard.',
  ])('is no complaint about Microsoft 365: %s', (text) => {
    expect(complains(featuresOf(text))).toBeLessThan(0.5);
    expect(diagnose({ text }).causes).toEqual([]);
  });

  it.each([
    'Log says sent with 202, but nothing arrives.',
    'The contact form has not sent any mail since our colleague got a new password.',
    'For two weeks every mail of the shop is in the spam folder of our customers.',
  ])('is told from a complaint: %s', (text) => {
    expect(complains(featuresOf(text))).toBeGreaterThan(0);
    expect(diagnose({ text }).causes).not.toEqual([]);
  });

  it('learns the same from the same texts, and which words tell a complaint', () => {
    const told = Array.from({ length: 40 }, (_, index) =>
      index % 2 === 0
        ? { text: `mail ${index} refused again`, isOfKind: false }
        : { text: `mail ${index} arrived well`, isOfKind: true },
    );
    const learnt = learnKind(told);
    expect(learnKind(told)).toBe(learnt);
    const weightOf = (id: string) => Number(learnt.split(`\n${id}\t`)[1]?.split('\n')[0]);
    expect(weightOf('arriv')).toBeGreaterThan(0);
    expect(weightOf('refus')).toBeLessThan(0);
  });

  it('guesses no cause where somebody only says that it does not work', () => {
    const text = 'The mail over Microsoft does not work, it only says failed. Please help, urgent.';
    expect(tellsEnough(featuresOf(text))).toBeLessThan(0.5);
    const { causes, question } = diagnose({ text });
    expect(causes).toEqual([]);
    expect(question?.text).toBeTruthy();
  });

  it('takes one thing that works, beside one that does not, for no sign that all is well', () => {
    const text =
      'Outlook works fine on my phone. The form of the site says: Insufficient privileges, and no mail leaves.';
    expect(diagnose({ text }).recognised.map(({ kind }) => kind)).not.toContain('healthy');
  });

  it('does not take a comparison with Gmail for Gmail, where Microsoft answered as well', () => {
    const text =
      '587: 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.\nwith gmail to compare: 535 5.7.8 Username and Password not accepted';
    expect(diagnose({ text }).causes.map(({ id }) => id)).toContain('smtp.5.7.139.tenant');
  });

  it.each([
    'zammad: PG::ConnectionBad: could not connect to server: Connection refused port 5432. The mailbox is Microsoft, nothing gets that far.',
    'WP Mail SMTP: 535-5.7.8 Username and Password not accepted. https://support.google.com/mail/?p=BadCredentials - gsmtp. We do not use Microsoft for this site, only for Word.',
    'Our own mailcow says 452 4.3.1 Insufficient system storage, /var/vmail is full. We have nothing at Microsoft.',
  ])('blames no cause of Microsoft for what failed elsewhere: %s', (text) => {
    expect(diagnose({ text }).causes).toEqual([]);
  });

  it('does not take the address of a database among the settings for a database that failed', () => {
    const text = 'FluentSMTP log: 422 Forbidden. wp-config: DB_HOST localhost:3306, PHP 8.2';
    expect(diagnose({ text }).causes[0]?.id).toBe('wp.fluent.forbidden');
  });

  it('gives no cause by likeness where a code stands that nobody knows', () => {
    const text =
      'AADSTS399218: since Monday our sign-in page asks for the password again and again.';
    expect(diagnose({ text }).causes.flatMap(({ why }) => why)).toEqual([]);
  });
});
