import type { AdminHandoff } from '@shared/handover';
import { adminMessageText } from '@shared/text/en/admin-message';
import { type AdminRequest, adminScript } from './admin-script';

/** A ready message and script for an administrator elsewhere. Holds no secret. */
export const adminHandoff = (request: AdminRequest, portalUrl: string): AdminHandoff => ({
  subject: adminMessageText.subject(request.siteUrl),
  message: adminMessageText.body({ ...request, portalUrl }),
  script: adminScript(request),
});
