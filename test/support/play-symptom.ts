import type { Practice } from '@practice/practice';
import type { Scenario } from '@practice/state/scenario';
import { atSettings } from './practice-site';
import { submitBySmtp } from './submit-by-smtp';
import { createWalker } from './walk-pages';

/** Does what the story's people did, in its running world, and answers what they saw. */
export async function playSymptom(practice: Practice, scenario: Scenario): Promise<string> {
  const { symptom, host } = scenario;
  const at = (language?: string) =>
    atSettings(practice, host ?? '', language === undefined ? {} : { language });
  switch (symptom.kind) {
    case 'test-mail':
      return at().press({ do: 'test', to: symptom.to ?? 'admin@contoso.example' });
    case 'link': {
      const settings = at(symptom.language);
      const left = await settings.link(symptom.as);
      return symptom.twice ? settings.saveCode(lastCode(practice)) : left;
    }
    case 'report': {
      await at().press({ do: 'test', to: symptom.to });
      return lastMessage(practice, (subject) => subject.startsWith('Undeliverable'))?.body ?? '';
    }
    case 'arrives':
      await at().press({ do: 'test', to: symptom.to });
      return lastMessage(practice, () => true)?.from ?? '';
    case 'junk': {
      await at().press({ do: 'test', to: symptom.to });
      const inJunk = practice.realm.world.messages.some(({ folder }) => folder === 'junkemail');
      return inJunk ? 'The mail is in the junk email folder of the recipient.' : '';
    }
    case 'nothing': {
      const said = await at().press({ do: 'test', to: symptom.to });
      const folders = practice.realm.world.messages.map(({ folder }) => folder).join();
      return said.includes('success') && folders === 'sentitems' ? 'accepted-not-delivered' : '';
    }
    case 'page': {
      await createWalker().signIn(
        `${practice.origin}/${host}/wp-admin/options-general.php?page=fluent-mail&do=authenticate`,
        { username: 'web@contoso.example' },
      );
      return (await fetch(symptom.address.replace('https://', `${practice.origin}/`))).text();
    }
    case 'smtp':
      return submitBySmtp(practice, symptom);
  }
}

const lastCode = (practice: Practice): string => [...practice.realm.codes.keys()].at(-1) ?? '';

const lastMessage = (practice: Practice, fits: (subject: string) => boolean) =>
  practice.realm.world.messages
    .filter((message) => message.folder === 'inbox' && fits(message.subject))
    .at(-1);
