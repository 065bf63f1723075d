import { AppError } from '@shared/errors';
import * as z from 'zod/mini';
import type { Gatherer } from '../gatherer';
import { asAdministrator } from '../person';
import type { EvidencePorts, GraphReader } from '../ports';

/** Service plans that give a mailbox. Source: permissions facts, exchangeServicePlans. */
const MAILBOX_PLANS = new Set([
  '9aaf7827-d63c-4b61-89c3-182f06f82e5c',
  'efb87545-963c-4e0d-99df-69c6916d9eb0',
  '4a82b400-a79f-41a4-b4e2-e94f5787b113',
]);

const user = z.object({
  id: z.string(),
  userPrincipalName: z.nullable(z.string()),
  mail: z.optional(z.nullable(z.string())),
  userType: z.optional(z.nullable(z.string())),
  accountEnabled: z.optional(z.nullable(z.boolean())),
  proxyAddresses: z.optional(z.array(z.string())),
  onPremisesSyncEnabled: z.optional(z.nullable(z.boolean())),
  assignedPlans: z.optional(
    z.array(
      z.object({
        capabilityStatus: z.optional(z.nullable(z.string())),
        servicePlanId: z.optional(z.nullable(z.string())),
      }),
    ),
  ),
});
const users = z.object({ value: z.array(user) });
const purpose = z.object({ value: z.string() });

const SELECT =
  'id,userPrincipalName,mail,userType,accountEnabled,proxyAddresses,onPremisesSyncEnabled,assignedPlans';

/** Whose address From is, as the administrator sees it: by any of its addresses, aliases included. */
export const userOfAddress = (ports: EvidencePorts): readonly Gatherer[] => [
  asAdministrator(ports, 'user-of-address', ['mailbox.user'], async ({ graph }, report, signal) => {
    const address = ports.fromAddress.replaceAll("'", "''");
    const read = await graph.get(
      `/users?$filter=${encodeURIComponent(`proxyAddresses/any(p:p eq 'smtp:${address}')`)}&$select=${SELECT}&$count=true`,
      users,
      signal,
    );
    const [found] = read.value.value;
    const person = found ?? (await byName(graph, ports.fromAddress, signal));
    if (!person) return report.known('mailbox.user', null, read.requestId);
    const addresses = (person.proxyAddresses ?? [])
      .filter((entry) => /^smtp:/i.test(entry))
      .sort((a, b) => Number(b.startsWith('SMTP:')) - Number(a.startsWith('SMTP:')))
      .map((entry) => entry.slice(5).toLowerCase());
    report.known(
      'mailbox.user',
      {
        id: person.id,
        username: person.userPrincipalName ?? '',
        enabled: person.accountEnabled ?? true,
        userType: person.userType === 'Guest' ? 'Guest' : 'Member',
        primaryAddress: addresses[0] ?? person.mail ?? null,
        addresses,
        licensed: (person.assignedPlans ?? []).some(
          (plan) =>
            plan.capabilityStatus === 'Enabled' && MAILBOX_PLANS.has(plan.servicePlanId ?? ''),
        ),
        onPremisesSync: person.onPremisesSyncEnabled ?? false,
        purpose: await purposeOf(graph, person, signal),
      },
      read.requestId,
    );
  }),
];

const byName = async (graph: GraphReader, name: string, signal: AbortSignal) => {
  try {
    const read = await graph.get(
      `/users/${encodeURIComponent(name)}?$select=${SELECT}`,
      user,
      signal,
    );
    return read.value;
  } catch (error) {
    if (error instanceof AppError && error.code === 'graph.notFound') return null;
    throw error;
  }
};

/**
 * Graph tells the purpose only with MailboxSettings.Read on that mailbox, which an administrator rarely has. A blocked
 * member with an address and without a licence is what a shared mailbox looks like: a good hint.
 */
const purposeOf = async (
  graph: GraphReader,
  person: z.infer<typeof user>,
  signal: AbortSignal,
): Promise<string | null> => {
  try {
    const read = await graph.get(
      `/users/${person.id}/mailboxSettings/userPurpose`,
      purpose,
      signal,
    );
    return read.value.value;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const looksShared =
      person.accountEnabled === false && person.userType !== 'Guest' && Boolean(person.mail);
    return looksShared ? 'shared' : null;
  }
};
