import { connectionView } from '@core/connection/view';
import { linkAddress } from '@core/links/link-address';
import { expect, test } from 'vitest';
import { newConnection } from '../../support/connection-record';

const APP = '3f6d2a91-7c0e-4b5d-9e18-52aa0c7f4d36';
const TENANT = '8c1e44b7-0d92-4f6a-b3c5-1e7d90a6f258';
const view = connectionView(
  newConnection({ tenantId: TENANT, app: { appId: APP, objectId: null, displayName: 'Mail' } }),
);

test.each([
  ['app.credentials', view, `https://entra.microsoft.com/${TENANT}/#view/`, `/appId/${APP}/`],
  ['app.credentials', null, 'https://entra.microsoft.com/#view/', 'ApplicationsListBlade'],
  ['exo.mailboxes', view, 'https://admin.exchange.microsoft.com/', '#/mailboxes'],
] as const)('the page %s of a cause is that of the connection', (page, of, start, part) => {
  const url = linkAddress('cause.portal', of, { page }, 'entra.microsoft.com')?.url ?? '';
  expect(url.startsWith(start)).toBe(true);
  expect(url).toContain(part);
});

test.each(['nowhere', 'constructor', ''])('a page %j that is not known is not opened', (page) => {
  expect(linkAddress('cause.portal', view, { page }, 'entra.microsoft.com')).toBeNull();
});

test.each([
  ['399218', 'https://login.microsoftonline.com/error?code=399218'],
  ['399218&x=1', 'https://login.microsoftonline.com/error'],
  [undefined, 'https://login.microsoftonline.com/error'],
])('the code %j is looked up at Microsoft', (page, url) => {
  expect(linkAddress('error.lookup', null, { page }, 'entra.microsoft.com')?.url).toBe(url);
});
