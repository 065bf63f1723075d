import type { PracticeContext } from '../server/env';
import type { Tenant, User } from '../state/world';
import type { Answer } from './answers';
import { type Refusal, refused } from './entra-error';
import { approvalPage, requestSentPage } from './pages';
import type { Entrance } from './sign-in-steps';

/** The page of somebody who may not agree; with a request to the administrators where the organisation takes such. */
export const askApproval = (
  c: PracticeContext,
  { action, query, app }: Entrance,
  user: User,
  tenant: Tenant,
): Answer =>
  c.html(approvalPage(action, query, user.upn, app.displayName, tenant.approvalRequests));

/** What a press on that page comes to: another page, or how the sign-in ends. */
export function approvalAnswer(
  c: PracticeContext,
  { action, query }: Entrance,
  user: User,
  answer: string,
): { readonly page: Answer } | { readonly refusal: Refusal } {
  switch (answer) {
    case 'request':
      return { page: c.html(requestSentPage(action, query, user.upn)) };
    case 'sent':
      return { refusal: needsAdministrator(90095) };
    default:
      return { refusal: needsAdministrator(90094) };
  }
}

const needsAdministrator = (code: 90094 | 90095): Refusal =>
  refused(
    'access_denied',
    code,
    'An administrator of this organization must grant consent to this application. The user may not.',
  );
