import { roleName } from '@core/connection/directory-roles';
import { AppError } from '@shared/errors';
import type { Account } from '@shared/sign-in';
import * as z from 'zod/mini';
import type { GraphReader } from '../evidence/ports';

const me = z.object({
  id: z.string(),
  userPrincipalName: z.string(),
  displayName: z.nullish(z.string()),
  mail: z.nullish(z.string()),
  proxyAddresses: z.optional(z.array(z.string())),
});

const organisations = z.object({
  value: z.array(z.object({ id: z.string(), displayName: z.nullish(z.string()) })),
});

const roles = z.object({
  value: z.array(z.object({ displayName: z.string(), roleTemplateId: z.string() })),
});

/** The administrator as Microsoft sees them: who, where, with which roles. Three reads at once. */
export async function readAdministrator(
  graph: GraphReader,
  tenantId: string,
  signal: AbortSignal,
): Promise<Account> {
  const [person, tenantName, held] = await Promise.all([
    graph.get('/me?$select=id,displayName,userPrincipalName,mail', me, signal),
    readTenantName(graph, signal),
    readRoles(graph, signal),
  ]);
  return { ...accountOf(person.value, tenantId), tenantName, roles: held };
}

/** The sender: who, and which addresses the mailbox has. Personal details beyond that are not asked for. */
export async function readSender(
  graph: GraphReader,
  tenantId: string,
  signal: AbortSignal,
): Promise<Account> {
  const { value } = await graph.get(
    '/me?$select=id,displayName,userPrincipalName,mail,proxyAddresses',
    me,
    signal,
  );
  return { ...accountOf(value, tenantId), addresses: addressesOf(value) };
}

type Me = z.infer<typeof me>;

const accountOf = (person: Me, tenantId: string): Account => ({
  username: person.userPrincipalName,
  displayName: person.displayName ?? null,
  objectId: person.id,
  tenantId,
  tenantName: null,
  roles: null,
  addresses: null,
});

/** Lower case, primary first. `SMTP:` in capitals marks the primary one among proxyAddresses. */
const addressesOf = ({ proxyAddresses = [], mail }: Me): readonly string[] => {
  const smtp = proxyAddresses.filter((address) => /^smtp:/i.test(address));
  const primary = smtp.filter((address) => address.startsWith('SMTP:'));
  const bare = [...primary, ...smtp].map((address) => address.slice(5).toLowerCase());
  return [...new Set([...bare, ...(mail ? [mail.toLowerCase()] : [])])];
};

const readTenantName = (graph: GraphReader, signal: AbortSignal): Promise<string | null> =>
  orNull(async () => {
    const { value } = await graph.get(
      '/organization?$select=id,displayName',
      organisations,
      signal,
    );
    return value.value[0]?.displayName ?? null;
  });

const readRoles = (graph: GraphReader, signal: AbortSignal): Promise<readonly string[] | null> =>
  orNull(async () => {
    const { value } = await graph.get(
      '/me/transitiveMemberOf/microsoft.graph.directoryRole?$select=id,displayName,roleTemplateId',
      roles,
      signal,
    );
    return value.value.map((role) => roleName(role.roleTemplateId, role.displayName));
  });

/** What this account may not read stays unknown; it is no reason to fail the sign-in. */
const orNull = async <T>(read: () => Promise<T>): Promise<T | null> => {
  try {
    return await read();
  } catch (error) {
    if (error instanceof AppError && error.code.startsWith('graph.')) return null;
    throw error;
  }
};
