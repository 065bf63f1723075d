import { tenantByName, userByAddress } from '../state/find';
import { newId, type Realm } from '../state/realm';
import type { User } from '../state/world';

/** The parts of a non-delivery report that differ from the mail it answers. */
export interface Bounce {
  readonly subject: string;
  readonly body: string;
  readonly from: string;
  readonly sender: string;
  readonly to: string[];
  readonly internetMessageId: string;
}

/** Whether Exchange returns this mail, and with which words. null: it is delivered (or leaves the practice world). */
export function bounceFor(
  realm: Realm,
  sender: User,
  address: string,
  subject: string,
): Bounce | null {
  if (sender.mailbox === 'sending-blocked') {
    return report(
      sender,
      address,
      subject,
      '5.1.8',
      '550 5.1.8 Access denied, bad outbound sender',
    );
  }
  const domain = address.split('@')[1] ?? '';
  const tenant = tenantByName(realm, domain);
  if (tenant && !userByAddress(realm, address)) {
    return report(
      sender,
      address,
      subject,
      '5.1.10',
      `550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient ${address} not found by SMTP address lookup`,
    );
  }
  return null;
}

const report = (
  sender: User,
  address: string,
  subject: string,
  code: string,
  words: string,
): Bounce => ({
  subject: `Undeliverable: ${subject}`,
  body: `Delivery has failed to these recipients or groups:\n\n${address}\n\nDiagnostic information for administrators:\n\nRemote Server returned '${words}'\n\nStatus: ${code}`,
  from: 'postmaster@practice.outlook.example',
  sender: 'postmaster@practice.outlook.example',
  to: [sender.addresses[0] ?? sender.upn],
  internetMessageId: `<${newId()}@practice.outlook.example>`,
});
