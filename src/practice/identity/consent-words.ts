import { permissionByValue } from '../state/find';

/** What a consent page says of the permissions that are asked for most, to the person who agrees. */
const WORDS: Readonly<Record<string, string>> = {
  offline_access: 'Keep the access you have given, while you are away',
  'User.Read': 'Sign you in and read your profile',
  'Mail.Send': 'Send mail as you',
  'Mail.Send.Shared': 'Send mail for others who have let you',
  'Mail.Read': 'Read your mail',
  'Mail.Read.Shared': 'Read mail that was shared with you',
  'Mail.ReadBasic': 'Read subjects and addresses of your mail',
  'Mail.ReadWrite': 'Read, write and delete your mail',
  'Mail.ReadWrite.Shared': 'Read, write and delete mail that was shared with you',
  'MailboxSettings.Read': 'Read the settings of your mailbox',
  'SMTP.Send': 'Send mail as you over SMTP',
  'Application.Read.All': 'Read app registrations and enterprise apps',
  'Application.ReadWrite.All': 'Create and change app registrations and enterprise apps',
  'AppRoleAssignment.ReadWrite.All': 'Give applications permissions of their own, and take them',
  'DelegatedPermissionGrant.ReadWrite.All': 'Agree to permissions for people, and take it back',
  'Directory.Read.All': 'Read the directory',
  'Policy.Read.All': 'Read the organization’s policies',
  'User.Read.All': 'Read the profiles of everybody',
};

export const consentWords = (resource: 'graph' | 'exchange', value: string): string =>
  WORDS[value] ?? permissionByValue(resource, value)?.says ?? value;

/** Application permissions: what the program may do with nobody signed in. */
const ROLE_WORDS: Readonly<Record<string, string>> = {
  'Mail.Send': 'Send mail as any mailbox, without a signed-in user',
  'Mail.Read': 'Read mail in all mailboxes, without a signed-in user',
  'Mail.ReadWrite': 'Read, write and delete mail in all mailboxes, without a signed-in user',
  'SMTP.SendAsApp': 'Send mail over SMTP from mailboxes it is let into, without a signed-in user',
};

export const roleWords = (value: string): string =>
  ROLE_WORDS[value] ?? `${value}, without a signed-in user`;
