import type { ConnectionView } from '@shared/connection';
import { bad, halfWay, healthy, lookedAt, withCrash } from './checklists';
import {
  arrived,
  lostAnswer,
  mail,
  notSeenYet,
  running,
  stoppedAtAccount,
  stoppedAtRight,
  stoppedAtToken,
} from './ladders';
import {
  made,
  planCandidates,
  planMend,
  planNew,
  planNothing,
  progressRunning,
  progressStopped,
  secretsMade,
} from './plans';
import {
  APP_ID,
  appOf,
  connectionOf,
  daysAhead,
  errorOf,
  FROM,
  minutesAgo,
  practice,
  signedIn,
  summaryOf,
  waiting,
} from './samples';
import { pastTests, watchEnded, watching } from './watches';
import type { World } from './world';

const administrator = signedIn('admin@contoso.example');
const sender = signedIn(FROM);

const one = (more: Partial<ConnectionView>): World => {
  const view = connectionOf(more);
  return { app: appOf({ connections: [summaryOf(view)] }), connections: [view] };
};

const app = { appId: APP_ID, objectId: 'o1', displayName: 'Contoso website mail' };
const secret = {
  keyId: 'k1',
  hint: 'Jx8',
  endsAt: '2027-05-19T00:00:00Z',
  keptIn: 'keychain',
} as const;

const upTo = {
  values: { administrator, app, secret, made, step: 'values' },
  sender: { administrator, app, secret, made, valuesSeen: true, step: 'sender' },
  test: { administrator, sender, app, secret, made, valuesSeen: true, step: 'test' },
  done: { administrator, sender, app, secret, made, valuesSeen: true, step: null },
} satisfies Record<string, Partial<ConnectionView>>;

const ended = {
  kind: 'ended',
  result: 'arrived',
  mail,
  rungs: arrived,
  at: minutesAgo(1),
  localhostRedirect: 'taken-away',
} as const;

const stopped = { ...ended, result: 'stopped', localhostRedirect: 'still-there' } as const;

function many(): World {
  const view = connectionOf({ ...upTo.done, test: ended, checklist: bad });
  const others = ['c2', 'c3', 'c4', 'c5', 'c6'].map((id) => connectionOf({ id }));
  const site = (
    id: string,
    siteName: string,
    fromAddress: string,
    more: Parameters<typeof summaryOf>[1],
  ) => summaryOf(connectionOf({ id, siteName, fromAddress, step: null }), more);
  return {
    app: appOf({
      connections: [
        site('c1', 'contoso.example', 'web@contoso.example', {
          status: 'problem',
          counts: { fail: 1, attention: 1, unknown: 1, pass: 45 },
          headline: {
            checkId: 'token.owner',
            finding: 'other',
            params: { username: 'admin@contoso.example', from: 'web@contoso.example' },
            action: { kind: 'sign-in', role: 'sender' },
          },
          secretEndsAt: daysAhead(9),
          checkedAt: minutesAgo(18),
        }),
        site('c2', 'shop.example', 'orders@shop.example', {
          status: 'attention',
          headline: {
            checkId: 'app.secret-expiry',
            finding: 'soon',
            params: { days: 12, date: daysAhead(12) },
            action: { kind: 'plan' },
          },
          secretEndsAt: daysAhead(12),
        }),
        site('c3', 'booking.contoso.example', 'booking@contoso.example', {
          status: 'in-set-up',
          step: 'administrator',
        }),
        site('c4', 'gallery.shop.example', 'hello@shop.example', {
          status: 'not-checked',
          lastUsedAt: daysAhead(-69),
        }),
        site('c5', 'helpdesk.fabrikam.example', 'support@fabrikam.example', {
          status: 'ok',
          counts: { fail: 0, attention: 0, unknown: 0, pass: 38 },
          secretEndsAt: '2027-05-18T00:00:00Z',
        }),
        site('c6', 'intranet.fabrikam.example', 'notices@fabrikam.example', {
          status: 'ok',
          counts: { fail: 0, attention: 0, unknown: 0, pass: 31 },
        }),
      ],
    }),
    connections: [view, ...others],
  };
}

/** New secrets that wait, at a connection that is well and at two that are not. */
function rotating(): World {
  const view = connectionOf({ ...upTo.values, id: 'c1' });
  const ok = {
    status: 'ok',
    rotation: 'paste',
    counts: { fail: 0, attention: 0, unknown: 0, pass: 45 },
  } as const;
  const headline = {
    checkId: 'token.owner',
    finding: 'other',
    params: { username: 'admin@contoso.example', from: 'web@contoso.example' },
    action: { kind: 'sign-in', role: 'sender' },
  } as const;
  const named = (id: string, siteName: string) => ({ ...view, id, siteName });
  return {
    app: appOf({
      connections: [
        summaryOf(named('c1', 'contoso.example'), ok),
        summaryOf(named('c2', 'shop.example'), { ...ok, status: 'problem', headline }),
        summaryOf(named('c3', 'fabrikam.example'), { ...ok, rotation: 'test' }),
        summaryOf(named('c4', 'booking.example')),
      ],
    }),
    connections: [view, ...['c2', 'c3', 'c4'].map((id) => named(id, id))],
  };
}

function thousand(): World {
  const view = connectionOf(upTo.done);
  const connections = Array.from({ length: 1000 }, (_, index) =>
    summaryOf(
      { ...view, id: `c${index}`, siteName: `site-${String(index).padStart(4, '0')}.example` },
      { counts: { fail: 0, attention: 0, unknown: 0, pass: 40 } },
    ),
  );
  return { app: appOf({ connections }), connections: [{ ...view, id: 'c0' }] };
}

/** A finished connection whose test does not work for now. */
function watchedWorld(more: Partial<ConnectionView>): World {
  const view = connectionOf({
    ...upTo.done,
    fromAddress: 'orders@contoso.example',
    checklist: bad,
    pastTests,
    test: { ...stopped, rungs: stoppedAtRight, mail: { ...mail, sentAt: null } },
    ...more,
  });
  const { watch } = view;
  return {
    app: appOf({
      connections: [
        summaryOf(view, {
          status: 'problem',
          watchNextAt: watch.kind === 'watching' ? watch.nextAt : null,
        }),
      ],
    }),
    connections: [view],
  };
}

const withApp = (world: World, change: Partial<World['app']>): World => ({
  ...world,
  app: { ...world.app, ...change },
});

/** Every moment the window is tested and pictured in, by name. */
export const worlds: Readonly<Record<string, () => World>> = {
  empty: () => ({ app: appOf(), connections: [] }),
  'already-open': () => ({ app: appOf(), connections: [], failed: errorOf('store.inUse') }),
  many,
  rotating,
  thousand,
  locked: () => withApp(many(), { keychain: { kind: 'locked' } }),
  absent: () => withApp(many(), { keychain: { kind: 'absent' } }),
  notices: () =>
    withApp(many(), {
      notices: [
        errorOf('store.damaged', {
          file: 'connections.json',
          setAside: 'connections.damaged-1.json',
          restored: 'yes',
        }),
      ],
    }),
  practice: () => ({ app: appOf({ practice, cloud: 'practice' }), connections: [] }),
  'administrator-signed-out': () => one({}),
  'administrator-waiting': () => one({ administrator: waiting }),
  'administrator-waiting-practice': () =>
    withApp(one({ administrator: waiting }), { practice, cloud: 'practice' }),
  'administrator-failed': () =>
    one({ administrator: { kind: 'failed', error: errorOf('auth.refused') } }),
  'administrator-no-role': () =>
    one({ administrator: signedIn(FROM, { kind: 'no-role', roles: [] }) }),
  'administrator-wrong-tenant': () =>
    one({
      administrator: signedIn('admin@fabrikam.example', {
        kind: 'wrong-tenant',
        expected: 'Contoso Ltd',
        actual: 'Fabrikam Inc',
      }),
    }),
  elsewhere: () => one({ administratorElsewhere: true }),
  'plan-making': () =>
    one({ administrator, step: 'plan', plan: { kind: 'making', runId: 'run-2' } }),
  'plan-mend': () => one({ administrator, step: 'plan', plan: { kind: 'ready', plan: planMend } }),
  'plan-new': () => one({ administrator, step: 'plan', plan: { kind: 'ready', plan: planNew } }),
  'plan-candidates': () =>
    one({ administrator, step: 'plan', plan: { kind: 'ready', plan: planCandidates } }),
  'plan-nothing': () =>
    one({ administrator, step: 'plan', plan: { kind: 'ready', plan: planNothing } }),
  'plan-failed': () =>
    one({ administrator, step: 'plan', plan: { kind: 'failed', error: errorOf('graph.denied') } }),
  applying: () =>
    one({
      administrator,
      step: 'plan',
      made,
      plan: { kind: 'applying', plan: planMend, runId: 'run-3', progress: progressRunning },
    }),
  'applying-consent': () =>
    one({
      administrator: waiting,
      step: 'plan',
      plan: {
        kind: 'applying',
        plan: planMend,
        runId: 'run-3',
        progress: progressRunning.map((action) => ({
          ...action,
          state: 'waiting',
          elapsedMs: null,
        })),
      },
    }),
  'apply-stopped': () =>
    one({
      administrator,
      step: 'plan',
      made,
      plan: { kind: 'stopped', plan: planMend, progress: progressStopped },
    }),
  values: () => one({ ...upTo.values, copied: ['from', 'client-id'] }),
  'sender-waiting': () => one({ ...upTo.sender, sender: waiting }),
  'sender-failed': () =>
    one({ ...upTo.sender, sender: { kind: 'failed', error: errorOf('auth.timedOut') } }),
  'wrong-account': () =>
    one({
      ...upTo.sender,
      sender: signedIn('admin@contoso.example', {
        kind: 'wrong-account',
        fromAddress: FROM,
        isAdministrator: true,
      }),
    }),
  'test-never': () => one(upTo.test),
  'test-running': () =>
    one({ ...upTo.test, test: { kind: 'running', runId: 'run-4', mail, rungs: running } }),
  'test-stopped': () =>
    one({
      ...upTo.test,
      fromAddress: 'orders@contoso.example',
      test: { ...stopped, rungs: stoppedAtRight },
    }),
  'watch-offered': () => watchedWorld({ watch: { kind: 'offered', reason: 'send-as' } }),
  'watch-on': () => watchedWorld({ watch: watching }),
  'watch-works': () => watchedWorld({ watch: watchEnded('works'), test: ended, fromAddress: FROM }),
  'watch-given-up': () => watchedWorld({ watch: watchEnded('given-up') }),
  'watch-differs': () => watchedWorld({ watch: watchEnded('differs') }),
  'watch-arrival': () =>
    watchedWorld({
      watch: { kind: 'offered', reason: 'arrival' },
      test: { ...stopped, rungs: notSeenYet },
    }),
  /** Somebody sends for a shared mailbox and has to sign in once more, at the browser by now. */
  'test-send-as-waiting': () =>
    one({
      ...upTo.done,
      fromAddress: 'info@contoso.example',
      signsInAs: FROM,
      sender: waiting,
      test: { ...stopped, rungs: stoppedAtToken, mail: { ...mail, sentAt: null } },
    }),
  'answer-lost': () =>
    watchedWorld({
      watch: { kind: 'offered', reason: 'arrival' },
      test: { ...stopped, rungs: lostAnswer },
    }),
  'checklist-bad': () =>
    one({
      ...upTo.done,
      checklist: bad,
      test: { ...stopped, rungs: stoppedAtAccount, mail: { ...mail, sentAt: null } },
    }),
  'checklist-look-only': () => one({ step: null, checklist: lookedAt }),
  'checklist-healthy': () =>
    one({ ...upTo.done, checklist: healthy, test: ended, pastTests: pastTests.slice(2) }),
  /** A second secret was made, pasted and proven; the old one works on. */
  rotated: () =>
    one({
      ...upTo.done,
      made: [...made, ...secretsMade],
      checklist: healthy,
      test: ended,
    }),
  'checklist-running': () => one({ ...upTo.done, checklist: halfWay, test: ended }),
  'checklist-never': () => one({ ...upTo.done, test: ended }),
  'checklist-crashed': () => one({ ...upTo.done, checklist: withCrash, test: ended }),
};
