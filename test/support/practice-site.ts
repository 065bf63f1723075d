import type { Practice } from '@practice/practice';
import { createWalker, type Left, type Walker } from './walk-pages';

const decode = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** The sentence an application's settings page shows after a press. */
export const outcomeOf = (body: string): string =>
  decode(/<p class="(?:good|problem)" role="\w+">([\s\S]*?)<\/p>/.exec(body)?.[1] ?? '');

/** The one-time code on the plugin's callback page. */
export const codeOf = (body: string): string =>
  decode(/<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec(body)?.[1] ?? '');

const SETTINGS: Readonly<Record<string, string>> = {
  'fluent-smtp': '/wp-admin/options-general.php?page=fluent-mail',
  'wp-mail-smtp': '/wp-admin/admin.php?page=wp-mail-smtp',
};

/** Somebody at the settings of one application of the practice world. */
export interface AtSettings {
  readonly press: (fields: Readonly<Record<string, string>>) => Promise<string>;
  /** Follows the sign-in link; answers where the pages led. */
  readonly signIn: (username: string) => Promise<Left>;
  /** Signs in, copies the code, saves. Answers what is seen in the end. */
  readonly link: (username: string) => Promise<string>;
  readonly saveCode: (code: string) => Promise<string>;
}

export function atSettings(
  practice: Practice,
  host: string,
  options: { readonly language?: string; readonly walker?: Walker } = {},
): AtSettings {
  const { realm, origin } = practice;
  const site = realm.world.sites.find((entry) => entry.host === host);
  const language = options.language ? `/${options.language}` : '';
  const path = SETTINGS[site?.plugin ?? ''] ?? '/settings';
  const settings = `${origin}/${host}${site?.path ?? ''}${language}${path}`;
  const walker = options.walker ?? createWalker();
  const press = async (fields: Readonly<Record<string, string>>): Promise<string> => {
    const response = await fetch(settings, { method: 'POST', body: new URLSearchParams(fields) });
    return outcomeOf(await response.text());
  };
  const saveCode = (code: string): Promise<string> => {
    const mailer = realm.world.mailers.find((entry) => entry.host === host);
    return press({
      do: 'save',
      client_id: mailer?.clientId ?? '',
      tenant_id: mailer?.tenant ?? '',
      auth_token: code,
    });
  };
  const signIn = (username: string): Promise<Left> =>
    walker.signIn(
      `${settings}&do=${site?.plugin === 'wp-mail-smtp' ? 'authorize' : 'authenticate'}`,
      { username },
    );
  return {
    press,
    saveCode,
    signIn,
    link: async (username) => {
      const left = await signIn(username);
      const code = codeOf(left.body);
      if (code !== '') return saveCode(code);
      const address = new URL(left.url).searchParams.get('error_description') ?? '';
      return `${address} ${outcomeOf(left.body)} ${decode(left.body.replaceAll(/<style>[\s\S]*?<\/style>|<[^>]*>/g, ' '))}`;
    },
  };
}
