/**
 * Pages the window may ask to be opened in the system browser, by id.
 *
 * The host turns an id into an address from what it knows of the connection and the check; the window never hands in an
 * address. `check.portal` needs `connectionId` and `checkId`, `cause.portal` needs `page`, the others that speak of one site need
 * `connectionId`.
 */
export const linkIds = [
  'check.portal',
  'cause.portal',
  'target.settings',
  'target.test-mail',
  'app.overview',
  'app.list',
  'admin.user',
  'exchange.mailboxes',
  'consent.command-line-tools',
  'error.lookup',
] as const;

export type LinkId = (typeof linkIds)[number];
