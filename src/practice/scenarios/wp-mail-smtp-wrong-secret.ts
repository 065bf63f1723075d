import { linkedStory } from '../state/linked-world';
import type { Scenario } from '../state/scenario';

export const wpMailSmtpWrongSecret: Scenario = {
  name: 'wp-mail-smtp-wrong-secret',
  title: 'WP Mail SMTP with a wrong secret',
  story: 'The plugin exchanges the code by itself and says only that it did not work.',
  causes: ['wp.wpms.unsuccessfulOauth'],
  failingChecks: ['app.secret-hint'],
  facts: { target: 'wp-mail-smtp-pro' },
  host: 'mailer.contoso.example',
  symptom: { kind: 'link', as: 'web@contoso.example', says: 'microsoft_unsuccessful_oauth' },
  world: () => {
    const story = linkedStory({
      host: 'mailer.contoso.example',
      audience: 'AzureADMultipleOrgs',
      callback: 'https://mailer.contoso.example/wp-admin/',
      linkedBy: null,
    });
    story.site.pluginVersion = '4.8.0';
    story.mailer.clientSecret = 'not the secret';
    return story.world;
  },
};
