import { tenantById, tenantByName, userByAddress } from '../state/find';
import { newId, type Realm } from '../state/realm';
import type { User } from '../state/world';
import { troubleAt } from './troubles';

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
  const words = refusalOf(realm, sender, address);
  return words === null ? null : report(sender, address, subject, words);
}

function refusalOf(realm: Realm, sender: User, address: string): string | null {
  if (sender.mailbox === 'sending-blocked') {
    return '550 5.1.8 Access denied, bad outbound sender';
  }
  const receiving = tenantByName(realm, address.split('@')[1] ?? '');
  const outside = receiving?.id !== sender.tenantId;
  const trouble = tenantById(realm, sender.tenantId)?.trouble ?? null;
  const refused = troubleAt(trouble, 'report', outside);
  if (refused !== null) return refused;
  const receiver = userByAddress(realm, address);
  if (receiving && !receiver) {
    return `550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient ${address} not found by SMTP address lookup`;
  }
  return receiver?.mailbox === 'none' ? '550 5.1.1 RESOLVER.ADR.RecipNotFound; not found' : null;
}

const report = (sender: User, address: string, subject: string, words: string): Bounce => ({
  subject: `Undeliverable: ${subject}`,
  body: `Delivery has failed to these recipients or groups:\n\n${address}\n\nDiagnostic information for administrators:\n\nRemote Server returned '${words}'\n\nStatus: ${words.split(/[ -]/)[1] ?? ''}`,
  from: 'postmaster@practice.outlook.example',
  sender: 'postmaster@practice.outlook.example',
  to: [sender.addresses[0] ?? sender.upn],
  internetMessageId: `<${newId()}@practice.outlook.example>`,
});
