import { AppError } from '@shared/errors';
import * as z from 'zod/mini';
import type { Gatherer } from '../gatherer';
import { asSender } from '../person';
import type { EvidencePorts } from '../ports';

const me = z.object({
  userPrincipalName: z.nullable(z.string()),
  mail: z.optional(z.nullable(z.string())),
  proxyAddresses: z.optional(z.nullable(z.array(z.string()))),
});
const folder = z.object({ id: z.string() });

/** The sender's own view: who am I, and have I a mailbox. Both at once. */
export const mailboxOfSender = (ports: EvidencePorts): readonly Gatherer[] => [
  asSender(ports, 'mailbox-of-sender', ['mailbox.self'], async ({ graph }, report, signal) => {
    const [self, hasMailbox] = await Promise.all([
      graph.get('/me?$select=userPrincipalName,mail,proxyAddresses', me, signal),
      graph.get('/me/mailFolders/sentitems?$select=id', folder, signal).then(
        () => true,
        (error: unknown) => {
          if (error instanceof AppError && error.code === 'graph.notFound') return false;
          throw error;
        },
      ),
    ]);
    const addresses = (self.value.proxyAddresses ?? [])
      .filter((entry) => /^smtp:/i.test(entry))
      .map((entry) => entry.slice(5).toLowerCase());
    const username = self.value.userPrincipalName ?? '';
    const primary = self.value.mail?.toLowerCase() ?? null;
    report.known(
      'mailbox.self',
      {
        username,
        primaryAddress: primary,
        addresses: [
          ...new Set([...(primary ? [primary] : []), username.toLowerCase(), ...addresses]),
        ],
        hasMailbox,
      },
      self.requestId,
    );
  }),
];
