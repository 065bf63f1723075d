/**
 * Names and GUIDs of the permissions that matter for mail. Source: Graph permission export of 2026-08-20 and, for
 * Exchange Online, two public tables that agree (medium confidence).
 */
export const GRAPH_APP_ID = '00000003-0000-0000-c000-000000000000';
export const EXCHANGE_APP_ID = '00000002-0000-0ff1-ce00-000000000000';

const graphDelegated = {
  'User.Read': 'e1fe6dd8-ba31-4d61-89e7-88639da4683d',
  'User.ReadBasic.All': 'b340eb25-3456-403f-be2f-af7a0d370277',
  'User.Read.All': 'a154be20-db9c-4678-8ab7-66f6cc099a59',
  'Mail.Send': 'e383f46e-2787-4529-855e-0e479a3ffac0',
  'Mail.Send.Shared': 'a367ab51-6b49-43bf-a716-a1fb06d2a174',
  'Mail.ReadWrite': '024d486e-b451-40bb-833d-3e66d98c5c73',
  'Mail.ReadWrite.Shared': '5df07973-7d5d-46ed-9847-1271055cbd51',
  'Mail.ReadBasic': 'a4b8392a-d8d1-4954-a029-8e668a39a170',
  'Mail.ReadBasic.Shared': 'b11fa0e7-fdb7-4dc9-b1f1-59facd463480',
  'Mail.Read': '570282fd-fa5c-430d-a7fd-fc8dc98a9dca',
  'Mail.Read.Shared': '7b9103a5-4610-446b-9670-80643382c1fa',
  offline_access: '7427e0e9-2fba-42fe-b0c0-848c9e6a8182',
  openid: '37f7f235-527c-4136-accd-4a02d197296e',
  profile: '14dad69e-099b-42c9-810b-d002981feec1',
  email: '64a6cdd6-aab1-4aaf-94b8-3cc8405e90d0',
  'SMTP.Send': '258f6531-6087-4cc4-bb90-092c5fb3ed3f',
  'IMAP.AccessAsUser.All': '652390e4-393a-48de-9484-05f9b1212954',
  'POP.AccessAsUser.All': 'd7b7f2d9-0f45-4ea1-9d42-e50810c06991',
  'MailboxSettings.Read': '87f447af-9fa4-4c32-9dfa-4a57a73d18ce',
  'Application.Read.All': 'c79f8feb-a9db-4090-85f9-90d820caa0eb',
  'Application.ReadWrite.All': 'bdfbf15f-ee85-4955-8675-146e8e5296b5',
  'DelegatedPermissionGrant.Read.All': 'a197cdc4-a8e8-4d49-9d35-4ca7c83887b4',
  'DelegatedPermissionGrant.ReadWrite.All': '41ce6ca6-6826-4807-84f1-1c82854f7ee5',
  'AppRoleAssignment.ReadWrite.All': '84bccea3-f856-4a8a-967b-dbe0a3d53a64',
  'Directory.Read.All': '06da0dbc-49e2-44d2-8312-53f166ab848a',
  'Directory.ReadWrite.All': 'c5366453-9fb0-48a5-a156-24f0c49a4b84',
  'Directory.AccessAsUser.All': '0e263e50-5827-48a4-b97c-d940288653c7',
  'Organization.Read.All': '4908d5b9-3fb2-4b1e-9336-1888b7937185',
  'Domain.Read.All': '2f9ee017-59c1-4f1d-9472-bd5529a7b311',
  'Policy.Read.All': '572fea84-0151-49b2-9301-11cb16974376',
  'Policy.Read.PermissionGrant': '414de6ea-2d92-462f-b120-6e2a809a6d01',
  'Policy.Read.ConditionalAccess': '633e0fce-8c58-4cfb-9495-12bbd5a24f7c',
  'Policy.ReadWrite.ApplicationConfiguration': 'b27add92-efb2-4f16-84f5-8108ba77985c',
  'RoleManagement.Read.Directory': '741c54c3-0c1e-44a1-818b-3f97ab4e8c83',
  'RoleManagement.Read.Exchange': '3bc15058-7858-4141-b24f-ae43b4e80b52',
  'AuditLog.Read.All': 'e4c9e354-4dc5-45b8-9e7c-e1393b0b1a20',
  'Reports.Read.All': '02e97553-ed7b-43d0-ab3c-f8bace0d040c',
  'LicenseAssignment.Read.All': 'f395577a-0960-456b-979f-7228de0c5996',
  'ExchangeMessageTrace.Read.All': 'b2e7d27e-14e7-41ad-bb15-a88ceb9c3e90',
  'ConsentRequest.Read.All': 'f3bfad56-966e-4590-a536-82ecf548ac1e',
  'ServiceHealth.Read.All': '55896846-df78-47a7-aa94-8d3d4442ca7f',
} as const;

const graphApplication = {
  'Mail.Send': 'b633e1c5-b582-4048-a93e-9f11b44c7e96',
  'Mail.ReadWrite': 'e2a3a72e-5f79-4c64-b1b1-878b674786c9',
  'Mail.Read': '810c84a8-4a9e-49e6-bf7d-12d183f40d01',
  'Mail.ReadBasic': '6be147d2-ea4f-4b5a-a3fa-3eab6f3c140a',
  'Mail.ReadBasic.All': '693c5e45-0940-467d-9b8a-1022fb9d42ef',
  'MailboxSettings.Read': '40f97065-369a-49f4-947c-6a255697ae91',
  'User.Read.All': 'df021288-bdef-4463-88db-98f22de89214',
  'Application.ReadWrite.OwnedBy': '18a4783c-866b-4cc7-a460-3d5e5662c884',
  'Application.ReadWrite.All': '1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9',
  'Application.Read.All': '9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30',
  'DelegatedPermissionGrant.ReadWrite.All': '8e8e4742-1d95-4f68-9d56-6ee75648c72a',
  'AppRoleAssignment.ReadWrite.All': '06b708a9-e830-4db3-a914-8e69da51d44f',
  'Directory.Read.All': '7ab1d382-f21e-4acd-a863-ba3e13f7da61',
  'Organization.Read.All': '498476ce-e0fe-48b0-b801-37ba7e2685c6',
  'Policy.Read.All': '246dd0d5-5bd0-4def-940b-0421030a5b68',
  'RoleManagement.Read.Directory': '483bed4a-2ad3-4361-a73b-c83ccdbdc53c',
  'ExchangeMessageTrace.Read.All': '89b20d8a-76e2-4057-867b-9961f800b9a4',
  'AuditLog.Read.All': 'b0afded3-3588-46d8-8b3d-9842eff778da',
  'Reports.Read.All': '230c1aed-a721-4c5d-9cb4-a90514e508ef',
} as const;

const exchangeDelegated = {
  'SMTP.Send': '76faac2a-0f20-42f1-928a-50de5b9dbe52',
  'Mail.Send': '5eb43c10-865a-4259-960a-83946678f8dd',
  'Mail.Send.Shared': '16572339-6149-452b-b084-280b01354687',
  'Mail.ReadWrite': '75767999-c7a8-481e-a6b4-19458e0b30a5',
  'User.Read': '6223a6d3-53ef-4f8f-982a-895b39483c61',
  'EWS.AccessAsUser.All': '3b5f3d61-589b-4a3c-a359-5dd4b5ee5bd5',
} as const;

const exchangeApplication = {
  'SMTP.SendAsApp': '7146a1f0-8703-45b3-9eae-527a64c00995',
  full_access_as_app: 'dc890d15-9560-4a4c-9b7f-a736ec74ec40',
  'Mail.Send': 'b633e1c5-b582-4048-a93e-9f11b44c7e96',
  'IMAP.AccessAsApp': '5e5addcd-3e8d-4e90-baf5-964efab2b20a',
  'POP.AccessAsApp': 'cb842b43-da6e-4506-86fe-bb12199c656d',
  'Exchange.ManageAsApp': 'dc50a0fb-09a3-484d-be87-e023b12c6440',
} as const;

export type GraphDelegated = keyof typeof graphDelegated;

const tables = {
  [GRAPH_APP_ID]: { Scope: graphDelegated, Role: graphApplication },
  [EXCHANGE_APP_ID]: { Scope: exchangeDelegated, Role: exchangeApplication },
} as const;

const names: ReadonlyMap<string, string> = new Map(
  Object.entries(tables).flatMap(([resource, kinds]) =>
    Object.entries(kinds).flatMap(([type, table]) =>
      Object.entries(table).map(([name, id]) => [`${resource}/${type}/${id}`, name] as const),
    ),
  ),
);

/** GUID of a delegated Graph permission by its name, case ignored; null when the table does not know it. */
export const graphScopeId = (name: string): string | null =>
  Object.entries(graphDelegated).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1] ??
  null;

/** GUID of an application permission of Graph by its name, case ignored. */
export const graphRoleId = (name: string): string | null =>
  Object.entries(graphApplication).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1] ??
  null;

/** Sign-in of the mail protocols: Exchange Online heeds its own, and Graph's are there to be declared. */
const ofProtocol = /^(?:SMTP|IMAP|POP)\./;

/**
 * A permission of one API as wants are compared with it: plain where it counts, `API:name` where the same word of
 * another API than Microsoft Graph gives nothing. Mail.Send even has the same GUID in both.
 */
export function nameIn(resourceAppId: string, name: string): string {
  const resource = resourceAppId.toLowerCase();
  if (resource === GRAPH_APP_ID) return name;
  if (resource !== EXCHANGE_APP_ID) return `${resourceAppId}:${name}`;
  return ofProtocol.test(name) ? name : `Office 365 Exchange Online:${name}`;
}

/** Name of a declared permission, as `nameIn` gives it; the GUID itself where the table does not know it. */
export const permissionName = (resourceAppId: string, type: 'Scope' | 'Role', id: string): string =>
  nameIn(
    resourceAppId,
    names.get(`${resourceAppId.toLowerCase()}/${type}/${id.toLowerCase()}`) ?? id,
  );
