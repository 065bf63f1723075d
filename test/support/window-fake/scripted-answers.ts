import type { Handlers } from '@shared/contract';
import type { SiteOutcome, TenantLookup } from '@shared/site';
import { diagnosisOf } from './diagnoses';
import type { FakeState } from './fake-app';
import { planMend, planRotate } from './plans';
import {
  CALLBACK,
  connectionOf,
  errorOf,
  NOW,
  practice,
  probeReady,
  SITE,
  signedIn,
  TENANT_ID,
  waiting,
} from './samples';
import { sheet } from './sheets';
import { watching } from './watches';

const expectedCallback = CALLBACK;

/** What a typed site leads to, by a word in it. */
const outcomes: Readonly<Record<string, SiteOutcome>> = {
  plain: {
    ...(probeReady.outcome.kind === 'ready' ? probeReady.outcome : neverReady()),
    permalinks: 'plain',
    redirectedFrom: null,
    pluginVersion: null,
    callback: `${SITE}/index.php?rest_route=/fluent-smtp/outlook_callback`,
  },
  noplugin: {
    kind: 'plugin-missing',
    siteUrl: SITE,
    restIndexUrl: `${SITE}/wp-json/`,
    expectedCallback,
  },
  shop: { kind: 'not-wordpress', siteUrl: 'https://shop.contoso.example' },
  hidden: { kind: 'rest-hidden', siteUrl: SITE, status: 401, expectedCallback },
  broken: { kind: 'rest-broken', siteUrl: SITE, status: 500, expectedCallback },
  other: {
    kind: 'other-host',
    siteUrl: 'https://other.example',
    leadsTo: 'https://www.contoso.example',
  },
  nowhere: {
    kind: 'unreachable',
    error: errorOf('network.nameUnknown', { host: 'nowhere.example' }),
  },
};

function neverReady(): never {
  throw new Error('the sample probe must be ready');
}

function lookupOf(address: string): TenantLookup {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  if (domain === 'gmail.example') return { kind: 'not-microsoft', domain };
  if (domain === 'outlook.com') return { kind: 'personal', domain };
  if (domain === 'us.example')
    return { kind: 'other-cloud', domain, tenantId: TENANT_ID, instance: 'microsoftonline.us' };
  return { kind: 'found', domain, tenantId: TENANT_ID };
}

let runs = 0;
const runId = () => `run-${++runs}`;

/** Answers as a friendly engine gives them; what takes long is pushed by the test. */
export function scriptedAnswers(state: FakeState): Handlers {
  return {
    app: {
      snapshot: state.app,
      setTheme: ({ theme }) => {
        state.pushApp({ theme });
        return null;
      },
      openLink: () => null,
      dismissNotice: ({ index }) => {
        state.pushApp({ notices: state.app().notices.filter((_, at) => at !== index) });
        return null;
      },
    },
    practice: {
      enter: () => {
        state.pushApp({ practice, cloud: 'practice', connections: [] });
        return state.app();
      },
      leave: () => {
        state.pushApp({ practice: null, cloud: 'global' });
        return state.app();
      },
      reset: state.app,
    },
    keychain: {
      probe: () => {
        const keychain = { kind: 'secure', backend: 'linux-secret-service' } as const;
        state.pushApp({ keychain });
        return keychain;
      },
    },
    targets: {
      list: () => [
        {
          id: 'wp-fluentsmtp',
          name: 'FluentSMTP (WordPress)',
          shortName: 'FluentSMTP',
          category: 'wordpress',
          route: 'graph-delegated',
          letter: 'F',
          support: 'ready',
        },
        {
          id: 'wp-mail-smtp',
          name: 'WP Mail SMTP (WordPress)',
          shortName: 'WP Mail SMTP',
          category: 'wordpress',
          route: 'graph-delegated',
          letter: 'W',
          support: 'values',
        },
      ],
    },
    site: {
      probe: ({ site }) => {
        const word = Object.keys(outcomes).find((one) => site.includes(one));
        const outcome = word === undefined ? undefined : outcomes[word];
        return { ...probeReady, typed: site, outcome: outcome ?? probeReady.outcome };
      },
    },
    tenant: { lookup: ({ address }) => lookupOf(address) },
    connections: {
      create: ({ administratorElsewhere, fromAddress }) => {
        const view = connectionOf({
          fromAddress,
          administratorElsewhere: administratorElsewhere === true,
        });
        state.add(view);
        return view;
      },
      get: ({ connectionId }) => state.connection(connectionId),
      update: ({ connectionId, valuesSeen, administratorElsewhere, fromAddress }) => {
        state.push(connectionId, {
          ...(valuesSeen === undefined ? {} : { valuesSeen, step: 'sender' }),
          ...(administratorElsewhere === undefined ? {} : { administratorElsewhere }),
          ...(fromAddress === undefined ? {} : { fromAddress }),
        });
        return state.connection(connectionId);
      },
      remove: ({ connectionId }) => {
        state.remove(connectionId);
        return null;
      },
    },
    signIn: {
      start: ({ connectionId, role }) => {
        state.push(connectionId, { [role]: waiting });
        return { runId: 'run-1' };
      },
      openAgain: () => null,
      link: () => ({ url: 'https://login.microsoftonline.com/authorize?made=up' }),
      signOut: ({ connectionId, role }) => {
        state.push(connectionId, { [role]: { kind: 'signed-out', reason: 'signed-out' } });
        return null;
      },
    },
    plan: {
      make: ({ connectionId, newSecret }) => {
        const run = { runId: runId() };
        state.push(connectionId, { plan: { kind: 'making', ...run } });
        const plan = newSecret === true ? planRotate : planMend;
        state.push(connectionId, { plan: { kind: 'ready', plan } });
        return run;
      },
      apply: () => ({ runId: runId() }),
      undo: ({ connectionId, itemIds }) => {
        const { made } = state.connection(connectionId);
        state.push(connectionId, {
          made: made.map((item) =>
            itemIds === undefined || itemIds.includes(item.id)
              ? { ...item, state: 'undone' }
              : item,
          ),
        });
        return { runId: runId() };
      },
    },
    handover: {
      sheet: () => sheet,
      secret: () => ({ secret: 'Jx8Q~made-up-secret-of-a-made-up-tenant' }),
      copied: ({ connectionId, fieldId }) => {
        const { copied } = state.connection(connectionId);
        if (!copied.includes(fieldId)) state.push(connectionId, { copied: [...copied, fieldId] });
        return null;
      },
      adopt: ({ connectionId, appId }) => {
        state.push(connectionId, {
          app: { appId, objectId: null, displayName: 'Made by the administrator' },
          step: 'values',
        });
        return state.connection(connectionId);
      },
      adminMessage: () => ({
        subject: 'App registration for www.contoso.example',
        message:
          'Hello,\n\nour website www.contoso.example is to send its mail through Microsoft 365. Please make an app registration with the callback below and give consent for the organisation.\n\nCallback (platform Web):\nhttps://www.contoso.example/wp-json/fluent-smtp/outlook_callback\n\nPermissions (delegated, Microsoft Graph): User.Read, Mail.ReadWrite, Mail.Send, Mail.Send.Shared, offline_access\n\nPlease send back the application (client) ID, the directory (tenant) ID and, by a safe way, the value of a client secret.',
        script: 'Connect-MgGraph -Scopes Application.ReadWrite.All\n# made up for the tests\n',
      }),
      saveReminder: () => ({ savedAs: '/home/person/Downloads/secret.ics' }),
    },
    test: { send: () => ({ runId: runId() }) },
    watch: {
      start: ({ connectionId }) => {
        state.push(connectionId, { watch: watching });
        return { runId: watching.runId };
      },
      stop: ({ connectionId }) => {
        state.push(connectionId, { watch: { kind: 'offered', reason: watching.reason } });
        return null;
      },
    },
    doctor: {
      run: ({ connectionId, only = [] }) => {
        const { checklist } = state.connection(connectionId);
        const run = { runId: runId() };
        state.push(connectionId, {
          checklist: { kind: 'running', ...run, startedAt: NOW, outcomes: [], pending: [] },
        });
        const after =
          checklist.kind === 'done'
            ? {
                ...checklist,
                at: NOW,
                outcomes: checklist.outcomes.map((one) =>
                  only.includes(one.checkId) ? { ...one, at: NOW } : one,
                ),
              }
            : checklist;
        queueMicrotask(() => state.push(connectionId, { checklist: after }));
        return run;
      },
      paste: ({ text }) => ({
        understood: text.includes('SendAs') ? ['send-as'] : [],
        others: text.includes('other@') ? ['other@contoso.example'] : [],
        unclear: [],
      }),
      saveReport: ({ format }) => ({ savedAs: `/home/person/Downloads/report.${format}` }),
      reportText: () => ({ text: '# Report\n' }),
    },
    diagnose: { text: ({ text, answers }) => diagnosisOf(text, answers) },
    runs: {
      cancel: () => {
        for (const { id } of state.app().connections) {
          const view = state.connection(id);
          const failed = { kind: 'failed', error: errorOf('auth.cancelled') } as const;
          if (view.administrator.kind === 'waiting') state.push(id, { administrator: failed });
          if (view.sender.kind === 'waiting') state.push(id, { sender: failed });
        }
        return null;
      },
    },
  };
}

export const administratorSignedIn = signedIn('admin@contoso.example');
