import type { SetUpStep } from '../../connection';
import type { SiteOutcome, TenantLookup } from '../../site';

const hostOf = (address: string): string => {
  try {
    return new URL(address).host;
  } catch {
    // What was typed may be no address yet: it is shown as it is.
    return address;
  }
};

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

const minutesLeft: Readonly<Record<SetUpStep, number>> = {
  site: 6,
  administrator: 5,
  plan: 4,
  values: 2,
  sender: 1,
  test: 1,
};

export const setup = {
  name: 'Set up sending',
  progress: (step: number, of: number, current: SetUpStep) =>
    `Step ${step} of ${of}, about ${minutesLeft[current]} min left`,
  allDone: (count: number) => `All ${count} steps done`,
  shortProgress: (step: number, of: number) => `Step ${step} of ${of}`,
  saved: 'Saved as you go. You can close the window and go on later.',
  steps: {
    site: 'Site and address',
    administrator: 'Administrator sign-in',
    plan: 'Plan and create',
    values: 'Values to paste',
    sender: 'Sender sign-in',
    test: 'Test',
  } satisfies Record<SetUpStep, string>,
  stepWords: {
    done: 'Done',
    now: 'You are here',
    later: 'Not started',
    waiting: 'Waiting for the browser',
    needsYou: 'Needs you',
    wrongAccount: 'Wrong account',
    elsewhere: 'Waiting for your administrator',
    running: 'Running',
    copied: (count: number) => `${count} copied`,
  },

  site: {
    title: 'Which application sends, and from which address?',
    lead: 'Everything else follows from these three answers.',
    checkTitle: 'Which site should be looked at?',
    checkLead: 'Nothing is changed. What needs a sign-in is left out until you give it.',
    application: 'Application',
    noApplication: 'No application has this name.',
    valuesOnly: 'Not set up by Sendwell yet',
    address: 'Site address',
    looking: 'Looking at the site',
    from: 'From address',
    fromHint: 'Whether this mailbox exists is checked after the administrator has signed in.',
    judging: 'Looking whose domain this is',
    notAnAddress:
      'This is not an e-mail address. Write it in full, for instance web@your-domain.com.',
    example: { site: 'https://www.your-site.com', from: 'web@your-domain.com' },
    practiceHelp: 'In the practice tenant, only made-up sites answer.',
    usePractice: 'Use the practice site',
    lookAgain: 'Look again',
    takeAddress: (address: string) => `Use ${address}`,
    proceed: 'Continue to administrator sign-in',
    proceedCheck: 'Look at it',
    notAdministrator: 'I am not the administrator',
    notYet: 'Off until the site has answered and a From address is there.',
    takes: {
      title: 'What this takes',
      minutes: 'About 6 minutes',
      administrator: 'An administrator, once',
      administratorDetail: 'Application Administrator or higher, to make the app registration.',
      sender: 'The sending mailbox, once',
      senderDetail: (address: string | null) => `${address ?? 'The From address'} signs in later.`,
      nothing: 'Nothing changes yet',
      nothingDetail:
        'You see every change before you press the button in step 3. Your site is only read.',
    },
    looks: {
      title: 'What is looked at',
      site: 'The site',
      siteDetail: 'Its REST index, the plugin and the callback address.',
      tenant: 'The organisation and its domain',
      tenantDetail: 'What Microsoft and DNS say to anybody.',
      rest: 'The rest after a sign-in',
      restDetail: 'App registration, consent and mailbox need the administrator or the sender.',
    },
  },

  probe: {
    answers: 'WordPress answers at ',
    redirected: 'Your address leads there, so that one is used.',
    active: (target: string, version: string | null) =>
      version === null ? `${target} is active` : `${target} is active, version ${version}`,
    versionHidden: 'The site does not tell its version, so the oldest rules are used.',
    callback: 'Callback address found',
    callbackDetail:
      'Microsoft sends people back to exactly this address. Read from your site, not guessed.',
    plain:
      'The site uses plain permalinks, so the address has a question mark. It works, but not for an app that allows personal accounts.',
    expected: 'Callback address not read',
    expectedDetail: 'This is the usual one. It is compared again when the site answers.',
    missing: (target: string) => `${target} is not active on this site`,
    missingDetail: (target: string) =>
      `Install and activate ${target} under Plugins, then look again. You can also go on meanwhile.`,
    notWordPress: (site: string) => `${site} answers, but not as WordPress`,
    notWordPressDetail:
      'Type the address under which WordPress itself runs. A page in front of it can have another one.',
    hidden: (status: number) => `The site hides its REST index (status ${status})`,
    hiddenDetail:
      'The callback goes the same way, so the sign-in in WordPress would fail too. Allow /wp-json/ for visitors in the security plugin or firewall, then look again.',
    broken: (status: number) =>
      status >= 400
        ? `The REST index of the site is broken (status ${status})`
        : 'The REST index of the site is broken',
    brokenDetail:
      'Open /wp-json/ in a browser: it should show data, not a page. Save the permalinks once, or switch off the plugin that changes them, then look again.',
    otherHost: (typed: string, leadsTo: string) => `${hostOf(typed)} leads to ${hostOf(leadsTo)}`,
    otherHostDetail:
      'Another site answers there. Use its address if it is yours, or correct the typed one.',
    summary: (outcome: SiteOutcome) =>
      outcome.kind === 'ready' ? 'The site is ready' : 'The site needs a look',
  },

  tenant: {
    found: (lookup: TenantLookup) => `${lookup.domain} belongs to a Microsoft 365 organisation.`,
    otherCloud: (lookup: Extract<TenantLookup, { kind: 'other-cloud' }>) =>
      `${lookup.domain} is in another Microsoft cloud (${lookup.instance}). Sendwell works with the worldwide one here.`,
    notMicrosoft: (lookup: TenantLookup) =>
      `${lookup.domain} is not in Microsoft 365. Use an address whose domain is added there.`,
    personal: (lookup: TenantLookup) =>
      `${lookup.domain} is for personal accounts. Sendwell sets up work accounts only.`,
    unknown: (lookup: TenantLookup) =>
      `Nobody could say whose domain ${lookup.domain} is. Press the button again to ask once more.`,
  },
} as const;
