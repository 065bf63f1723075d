import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** Pages of the practice sign-in: plain, marked, and not to be mistaken for Microsoft's own. */
export type Page = HtmlEscapedString | Promise<HtmlEscapedString>;

const STYLE = `
:root{color-scheme:light dark;font:15px/22px system-ui,sans-serif}
body{margin:0;min-height:100vh;background:light-dark(#f3f1ea,#1c1b18);color:light-dark(#211f1a,#f2efe6)}
.mark{background:light-dark(#5b4a12,#f0d98a);color:light-dark(#fff,#211f1a);padding:8px 24px;font-weight:600}
main{max-width:440px;margin:32px auto;background:light-dark(#fff,#2a2823);padding:24px 32px;border:1px solid light-dark(#d8d3c4,#4a463b)}
h1{font-size:20px;line-height:28px;margin:0 0 12px}
label{display:block;font-weight:600;margin:12px 0 4px}
input[type=text],input[type=password],input[type=email],textarea{box-sizing:border-box;width:100%;font:inherit;padding:6px 8px}
button{font:inherit;padding:6px 16px;margin:12px 8px 0 0;min-height:32px}
ul{padding-left:20px}ul.accounts{list-style:none;padding:0;margin:0}ul.accounts button{width:100%;text-align:left;margin:0 0 8px}
small{display:block;color:light-dark(#5d574a,#c2bcae)}button small{color:inherit}
input[readonly],textarea[readonly]{background:transparent;border:1px dashed light-dark(#6f6a5c,#a8a294);color:inherit}
.problem,.good{border-left:4px solid #b3261e;padding:4px 12px;margin:12px 0;overflow-wrap:anywhere}
.good{border-color:#2e7d32}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 12px}dd{margin:0;overflow-wrap:anywhere}`;

export interface PageOptions {
  readonly language?: string;
  /** Further elements of the head. */
  readonly head?: Page;
  /** Its one form is sent at once, where scripts are on. */
  readonly postsItself?: true;
}

export const page = (title: string, body: Page, options: PageOptions = {}): Page =>
  html`<!doctype html>
<html lang="${options.language ?? 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} (practice tenant)</title><style>${raw(STYLE)}</style>${options.head ?? ''}</head>
<body ${options.postsItself ? raw('onload="document.forms[0].submit()"') : ''}><header class="mark"><span role="note" lang="en">Practice tenant: made up, nothing here is Microsoft’s</span></header><main>${body}</main></body>
</html>`;

/** The request is carried along as it came, so that the pages need no state. */
const carried = (query: string): Page =>
  html`<input type="hidden" name="request" value="${query}">`;

export const accountPage = (
  action: string,
  query: string,
  app: string,
  accounts: readonly { readonly upn: string; readonly name: string; readonly signedIn: boolean }[],
): Page =>
  page(
    'Pick an account',
    html`<h1>Pick an account</h1><p>to go on to ${app}</p>
<form method="post" action="${action}">${carried(query)}<input type="hidden" name="step" value="account">
<ul class="accounts">${accounts.map(
      (account) =>
        html`<li><button name="upn" value="${account.upn}">${account.upn}<small>${account.name}${account.signedIn ? ', signed in' : ''}</small></button></li>`,
    )}</ul></form>
<form method="post" action="${action}">${carried(query)}<input type="hidden" name="step" value="account">
<label for="upn">Use another account</label><input id="upn" name="upn" type="email" autocomplete="username" required><button>Next</button></form>`,
  );

export const passwordPage = (
  action: string,
  query: string,
  upn: string,
  problem: string | null,
): Page =>
  page(
    'Enter password',
    html`<h1>Enter password</h1><p>${upn}</p>${problem ? html`<p class="problem" role="alert">${problem}</p>` : ''}
<form method="post" action="${action}">${carried(query)}<input type="hidden" name="step" value="password"><input type="hidden" name="upn" value="${upn}">
<label for="password">Password</label><input id="password" name="password" type="password" autocomplete="current-password" autofocus required>
<small>Every practice account has the password "practice".</small><button>Sign in</button></form>`,
  );

export const consentPage = (
  action: string,
  query: string,
  upn: string,
  app: { readonly name: string; readonly publisher: string },
  scopes: readonly { readonly value: string; readonly says: string }[],
  organisation: { readonly mayGive: boolean; readonly given: boolean },
): Page =>
  page(
    'Permissions requested',
    html`<h1>Permissions requested</h1><p><b>${app.name}</b><small>${app.publisher}</small></p><p>${upn}</p>
<p>This app would like to:</p><ul>${scopes.map((scope) => html`<li>${scope.says}<small>${scope.value}</small></li>`)}</ul>
<form method="post" action="${action}">${carried(query)}<input type="hidden" name="step" value="consent"><input type="hidden" name="upn" value="${upn}">
${
  organisation.mayGive
    ? html`<label><input type="checkbox" name="organisation" value="yes" ${organisation.given ? 'checked' : ''}> Consent on behalf of your organization</label>`
    : ''
}
<button name="answer" value="accept">Accept</button><button name="answer" value="cancel">Cancel</button></form>`,
  );

export const adminConsentPage = (
  action: string,
  query: string,
  upn: string,
  app: { readonly name: string; readonly publisher: string },
  wanted: readonly { readonly value: string; readonly says: string }[],
): Page =>
  page(
    'Permissions requested, review for your organization',
    html`<h1>Permissions requested, review for your organization</h1><p><b>${app.name}</b><small>${app.publisher}</small></p><p>${upn}</p>
<p>If you accept, this app gets these permissions for everybody in your organization. Nobody else is asked.</p>
<ul>${wanted.map((each) => html`<li>${each.says}<small>${each.value}</small></li>`)}</ul>
<form method="post" action="${action}">${carried(query)}<input type="hidden" name="step" value="consent"><input type="hidden" name="upn" value="${upn}">
<button name="answer" value="accept">Accept</button><button name="answer" value="cancel">Cancel</button></form>`,
  );

export const secondProofPage = (action: string, query: string, upn: string): Page =>
  page(
    'Approve sign in',
    html`<h1>Approve sign in</h1><p>${upn}</p><p>This organization asks for a second proof. In the practice tenant a press on the button stands for it.</p>
<form method="post" action="${action}">${carried(query)}<input type="hidden" name="step" value="second-proof"><input type="hidden" name="upn" value="${upn}">
<button name="answer" value="approve">Approve</button><button name="answer" value="deny">Deny</button></form>`,
  );

export const approvalPage = (
  action: string,
  query: string,
  upn: string,
  app: string,
  mayAsk: boolean,
): Page =>
  page(
    'Need admin approval',
    html`<h1>Need admin approval</h1><p>${upn}</p><p><b>${app}</b> needs permission to access resources in your organization that only an admin can grant. Please ask an admin to grant permission to this app before you can use it.</p>
<form method="post" action="${action}">${carried(query)}<input type="hidden" name="step" value="approval"><input type="hidden" name="upn" value="${upn}">
${
  mayAsk
    ? html`<label for="justification">Justification for requesting this app</label><textarea id="justification" name="justification" rows="3"></textarea>
<button name="answer" value="request">Request approval</button>`
    : ''
}<button name="answer" value="back">Return to the application without granting consent</button></form>`,
  );

export const requestSentPage = (action: string, query: string, upn: string): Page =>
  page(
    'Request sent',
    html`<h1>Request sent</h1><p>${upn}</p><p>The admins of your organization have been told. In the practice tenant nobody reads the request: sign in as an administrator to grant it.</p>
<form method="post" action="${action}">${carried(query)}<input type="hidden" name="step" value="approval"><input type="hidden" name="upn" value="${upn}">
<button name="answer" value="sent">Back to the application</button></form>`,
  );

export const errorPage = (
  message: string,
  details: readonly (readonly [label: string, value: string])[],
): Page =>
  page(
    'Sign in',
    html`<h1>Sorry, but we’re having trouble signing you in.</h1><p class="problem" role="alert">${message}</p>
<dl>${details.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>`,
  );

/** The end of a sign-in for a program on another device. */
export const deviceDonePage = (app: string): Page =>
  page(
    'Signed in',
    html`<h1>You are signed in</h1><p>You have signed in to ${app} on your device. You can close this page.</p>`,
  );

/** RFC "OAuth 2.0 Form Post Response Mode": posts itself, with a button where scripts are off. */
export const formPostPage = (action: string, fields: Readonly<Record<string, string>>): Page =>
  page(
    'Going back',
    html`<h1>Going back</h1><form method="post" action="${action}">
${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<noscript><p>Scripts are off. Press the button to go on.</p><button>Continue</button></noscript></form>`,
    { postsItself: true },
  );
