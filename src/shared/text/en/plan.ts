import type { PlanRow, PlanRowKind, PlanValue } from '../../plan';
import { day } from './dates';

const numberWords = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
];

const inWords = (count: number): string => numberWords[count] ?? String(count);

/** Permissions in plain words; Microsoft's own name stands in the column beside. */
const permissionWords: Readonly<Record<string, string>> = {
  'User.Read': 'Read the own profile',
  'Mail.Send': 'Send mail',
  'Mail.ReadWrite': 'Read and write own mail',
  'Mail.Send.Shared': 'Send for a shared mailbox',
  offline_access: 'Stay signed in',
};

const permissionWord = (name: string | null): string =>
  name === null ? 'Permissions' : (permissionWords[name] ?? 'Permission');

const rowWords: Readonly<Record<PlanRowKind, string>> = {
  app: 'App registration',
  audience: 'Who may sign in',
  callback: 'Callback address',
  permission: 'Permission',
  'permissions-kept': 'Permissions that are there',
  secret: 'Client secret',
  'service-principal': 'Enterprise application',
  consent: 'Consent for everybody',
  'localhost-redirect': 'Sign-in address of this computer',
};

const what = (row: { readonly kind: PlanRowKind; readonly subject: string | null }): string =>
  row.kind === 'permission' ? permissionWord(row.subject) : rowWords[row.kind];

const audienceWords = (audience: string, tenantName: string | null): string => {
  switch (audience) {
    case 'AzureADMyOrg':
      return `Accounts in ${tenantName ?? 'this organisation'} only`;
    case 'AzureADMultipleOrgs':
      return 'Accounts in any organisation';
    case 'AzureADandPersonalMicrosoftAccount':
      return 'Any organisation and personal accounts';
    case 'PersonalMicrosoftAccount':
      return 'Personal accounts only';
    default:
      return audience;
  }
};

const secretWords = (value: Extract<PlanValue, { kind: 'secret' }>, isSecond: boolean): string => {
  switch (value.state) {
    case 'new':
      return `A ${isSecond ? 'second' : 'new'} one, ends ${day(value.endsAt)}`;
    case 'valid':
      return `One, ends ${day(value.endsAt)}`;
    case 'ended':
      return `One, ended ${day(value.endsAt)}`;
    case 'unknown-value':
      return 'One, but its value is not on this computer';
  }
};

/** Words of the plan, its progress and its undoing. */
export const planTexts = {
  plan: {
    noPlan: 'There is no plan yet',
    making: 'Reading what is there already',
    makingLead: 'App registrations, consent and the organisation. Nothing is changed.',
    title: (changes: number, tenant: string) =>
      changes === 0
        ? `Nothing to change in ${tenant}`
        : `${inWords(changes)} ${changes === 1 ? 'change' : 'changes'} in ${tenant}`,
    organisation: 'your organisation',
    leadNew: (appName: string) => `A new app registration "${appName}" is made.`,
    leadExisting: (appName: string) =>
      `The app registration "${appName}" is mended, not made twice.`,
    leadSecond: (appName: string) =>
      `A second client secret is added to "${appName}". The old one works on until you have pasted the new one and take the old one away.`,
    leadReady: 'Everything is as it should be.',
    leadKept: (kept: number) =>
      kept === 0
        ? ''
        : kept === 1
          ? 'One thing is right and stays as it is.'
          : `${inWords(kept)} things are right and stay as they are.`,
    columns: { change: 'Change', what: 'What', now: 'Now', after: 'After' },
    table: 'What is changed',
    groups: {
      app: (appName: string) => `App registration "${appName}"`,
      organisation: () => 'Organisation',
      test: () => 'For the test, taken away afterwards',
    },
    changeWords: { add: 'Add', change: 'Change', keep: 'Keep', remove: 'Remove' },
    what,
    value: (value: PlanValue, row: PlanRow): string => {
      switch (value.kind) {
        case 'none':
          return 'None';
        case 'same':
          return 'Same';
        case 'name':
          return value.name;
        case 'audience':
          return audienceWords(value.audience, value.tenantName);
        case 'addresses':
          return value.addresses.length === 0 ? 'None' : value.addresses.join(' ');
        case 'permissions':
          if (value.names.length === 0) return 'None';
          return row.kind === 'consent' && value.names.length > 2
            ? `${value.names.length} permissions`
            : value.names.join(', ');
        case 'secret':
          return secretWords(value, row.now.kind === 'secret' && row.now.state === 'valid');
        case 'enabled':
          return value.enabled ? 'On' : 'Off';
      }
    },
    apply: (changes: number, appName: string) =>
      `Apply ${changes} ${changes === 1 ? 'change' : 'changes'} to "${appName}"`,
    create: (appName: string) => `Create "${appName}"`,
    nothing: 'Continue to values',
    script: 'Copy as script',
    scriptWhat: 'Script',
    note: 'Nothing has been changed yet. Each change can be undone later.',
    switchAccount: 'Switch',
    again: 'Look again',
    which: 'Which registration should be used?',
    whichLead: 'More than one looks meant for this site.',
    makeNew: 'Make a new one',
    candidate: (name: string, createdAt: string | null, sharesCallback: boolean) =>
      `${name}${createdAt === null ? '' : `, made ${day(createdAt)}`}${sharesCallback ? ', has this callback' : ''}`,
    needsAdministrator: 'The plan needs the administrator to sign in first.',
  },

  apply: {
    title: (appName: string) => `Changing "${appName}"`,
    doneTitle: (appName: string) => `"${appName}" is ready`,
    summary: (done: number, all: number, running: number, failed: number) =>
      [
        `${done} of ${all} done`,
        running > 0 ? `${running} running` : null,
        failed > 0 ? `${failed} ${failed === 1 ? 'needs' : 'need'} you` : null,
      ]
        .filter((part) => part !== null)
        .join(', ')
        .concat('.'),
    consentTitle: 'Agree once in the browser',
    consentLead:
      'Writing needs a right that reading did not. Microsoft asks the administrator for it now, once.',
    done: {
      app: 'App registration made',
      audience: 'Who may sign in is set',
      callback: 'Callback address set',
      permission: 'Permission added',
      'permissions-kept': 'Permissions kept',
      secret: 'Client secret made and kept',
      'service-principal': 'Enterprise application made',
      consent: 'Consent given for everybody',
      'localhost-redirect': 'Sign-in address for the test added',
    } satisfies Record<PlanRowKind, string>,
    running: {
      app: 'Making the app registration',
      audience: 'Setting who may sign in',
      callback: 'Setting the callback address',
      permission: 'Adding the permission',
      'permissions-kept': 'Looking at the permissions',
      secret: 'Making the client secret',
      'service-principal': 'Making the enterprise application',
      consent: 'Giving consent for everybody',
      'localhost-redirect': 'Adding the sign-in address for the test',
    } satisfies Record<PlanRowKind, string>,
    failed: {
      app: 'The app registration was not made',
      audience: 'Who may sign in was not set',
      callback: 'The callback address was not set',
      permission: 'The permission was not added',
      'permissions-kept': 'The permissions were not read',
      secret: 'The client secret was not made',
      'service-principal': 'The enterprise application was not made',
      consent: 'Consent was not given',
      'localhost-redirect': 'The sign-in address for the test was not added',
    } satisfies Record<PlanRowKind, string>,
    waiting: what,
    subject: (subject: string | null) => (subject === null ? '' : ` (${subject})`),
    notYet: 'Not yet',
    undone: 'Taken away',
    replicating:
      'Microsoft copies it to its servers. Usually under a minute; it is looked at every few seconds.',
    throttled: (until: string) => `Microsoft asked to slow down. Goes on at ${until}.`,
    retry: 'Try the rest again',
    makeSecret: (endsAt: string) => `Make a secret that ends ${day(endsAt)}`,
    otherDate: 'Choose another date',
    otherDateTitle: 'When should the secret end?',
    otherDateField: 'Last day',
    otherDateUse: 'Make this secret',
    mendYourself:
      'You can mend this yourself. You will be reminded 30 days before the secret ends.',
    continue: 'Continue to values',
    othersWentOn: 'What does not need it went on.',
    goesOn: 'The next step opens by itself.',
    panelClose:
      'Close the window at any time. Next time it goes on from here and makes nothing twice.',
  },

  undo: {
    title: 'What Sendwell changed',
    where: (tenant: string) => `In ${tenant}`,
    nothing: 'Nothing yet.',
    undo: 'Undo',
    undoWhat: (text: string) => `Undo: ${text}`,
    undone: 'Undone',
    undoing: 'Undoing',
    question: (text: string) => `Take "${text}" away again?`,
    body: (tenant: string) =>
      `It is removed from ${tenant}. Mail may stop if the site uses it already.`,
    confirm: 'Take it away',
    keep: 'Keep it',
  },
} as const;
