import { html } from 'hono/html';
import { type Page, page } from '../../identity/pages';

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly kind?: 'password' | 'read-only';
}

/** What the last press came to, in the application's own words. */
export interface Outcome {
  readonly good: boolean;
  readonly words: string;
}

export interface Settings {
  readonly title: string;
  readonly action: string;
  readonly fields: readonly Field[];
  /** Leads to the sign-in, under its label. */
  readonly signIn: { readonly label: string; readonly address: string } | null;
  readonly from: string;
  readonly outcome: Outcome | null;
}

const fieldRow = ({ name, label, value, kind }: Field): Page =>
  html`<label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="${kind === 'password' ? 'password' : 'text'}" value="${value}" ${kind === 'read-only' ? 'readonly' : ''} autocomplete="off">`;

/** The settings of one sending application: its own labels in its own order, and a test mail. */
export const settingsPage = (settings: Settings): Page =>
  page(
    settings.title,
    html`<h1>${settings.title}</h1>
${settings.outcome ? html`<p class="${settings.outcome.good ? 'good' : 'problem'}" role="${settings.outcome.good ? 'status' : 'alert'}">${settings.outcome.words}</p>` : ''}
<form method="post" action="${settings.action}"><input type="hidden" name="do" value="save">
${settings.fields.map(fieldRow)}
<button>Save</button></form>
${settings.signIn ? html`<p><a href="${settings.signIn.address}">${settings.signIn.label}</a></p>` : ''}
<form method="post" action="${settings.action}"><input type="hidden" name="do" value="test">
<label for="to">Send a test to</label><input id="to" name="to" type="email" value="${settings.from}"><button>Send test</button></form>`,
  );
