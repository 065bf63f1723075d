import type { EvidenceMap } from '@core/checks/evidence';
import { checkById, checks } from '@core/checks/registry';
import { GATHERER_LIMIT_MS, type Gatherer } from '@engine/evidence/gatherer';
import { runDoctor } from '@engine/evidence/run-doctor';
import type { CheckOutcome } from '@shared/checklist';
import { AppError } from '@shared/errors';
import { describe, expect, test } from 'vitest';
import { evidenceIds, healthyContext, healthyValues } from '../../support/healthy-evidence';

const source = <K extends keyof EvidenceMap>(id: K): Gatherer => ({
  id,
  gives: [id],
  gather: async (report) => report.known(id, healthyValues[id]),
});

/** What is wanted of a plugin without a field for the tenant. */
const oldVersion = {
  ...healthyContext,
  version: { value: '2.2.5', from: 'connection' },
  audiences: ['AzureADMultipleOrgs'],
  usesCommon: true,
} as const;

const run = (gatherers: readonly Gatherer[], more: { only?: string[]; limitMs?: number } = {}) => {
  const seen: CheckOutcome[] = [];
  const chosen = more.only ? more.only.flatMap((id) => checkById(id) ?? []) : checks;
  return runDoctor({
    checks: chosen,
    gatherers,
    contextFor: () => healthyContext,
    onOutcome: (outcome) => seen.push(outcome),
    now: () => healthyContext.now,
    signal: new AbortController().signal,
    ...(more.limitMs ? { limitMs: more.limitMs } : {}),
  }).then((outcomes) => ({ outcomes, seen }));
};

describe('the doctor’s run @doctor', () => {
  test('judges every check once all sources have answered', async () => {
    const { outcomes, seen } = await run(evidenceIds.map(source));
    expect(outcomes.map((outcome) => outcome.checkId)).toEqual(checks.map((check) => check.id));
    expect(seen).toHaveLength(checks.length);
    expect(outcomes.filter((outcome) => outcome.status === 'unknown')).toEqual([]);
  });

  test('starts all sources at once and tells an outcome before the slowest answers', async () => {
    let release = (): void => {};
    const slow: Gatherer = {
      id: 'slow',
      gives: ['dns.mx'],
      gather: async (report) => {
        await new Promise<void>((resolve) => {
          release = resolve;
        });
        report.known('dns.mx', healthyValues['dns.mx']);
      },
    };
    const early: string[] = [];
    const done = runDoctor({
      checks: ['net.clock', 'dns.mx'].flatMap((id) => checkById(id) ?? []),
      gatherers: [slow, source('clock')],
      contextFor: () => healthyContext,
      onOutcome: (outcome) => {
        early.push(outcome.checkId);
        if (outcome.checkId === 'net.clock') release();
      },
      now: () => healthyContext.now,
      signal: new AbortController().signal,
    });
    await done;
    expect(early).toEqual(['net.clock', 'dns.mx']);
  });

  test.each([
    ['graph.denied', 'denied'],
    ['graph.throttled', 'throttled'],
    ['graph.shape', 'malformed'],
    ['network.timedOut', 'timed-out'],
    ['network.reset', 'unreachable'],
    ['ipc.unexpected', 'failed'],
  ] as const)(
    'a source that fails with %s leaves its checks %s and the rest untouched',
    async (code, reason) => {
      const failing: Gatherer = {
        id: 'dns',
        gives: ['dns.spf'],
        gather: () => Promise.reject(new AppError(code, {}, { requestId: 'r-1' })),
      };
      const { outcomes } = await run([failing, source('clock')], {
        only: ['dns.spf', 'net.clock'],
      });
      expect(outcomes.map((outcome) => [outcome.status, outcome.finding])).toEqual([
        ['unknown', reason],
        ['pass', 'right'],
      ]);
      expect(outcomes[0]?.evidence[0]?.requestId).toBe('r-1');
    },
  );

  test('a source that never answers is given up by its own limit', async () => {
    const hanging: Gatherer = { id: 'h', gives: ['dns.spf'], gather: () => new Promise(() => {}) };
    const { outcomes } = await run([hanging, source('clock')], {
      only: ['dns.spf', 'net.clock'],
      limitMs: 20,
    });
    expect(outcomes.map((outcome) => outcome.finding)).toEqual(['timed-out', 'right']);
    expect(GATHERER_LIMIT_MS).toBe(8_000);
  });

  test('a source that ends without a word leaves unknown, not pass', async () => {
    const silent: Gatherer = { id: 's', gives: ['dns.spf'], gather: () => Promise.resolve() };
    const { outcomes } = await run([silent], { only: ['dns.spf'] });
    expect(outcomes[0]?.status).toBe('unknown');
  });

  test('asks only the sources its checks need', async () => {
    let asked = 0;
    const other: Gatherer = {
      id: 'o',
      gives: ['dns.dmarc'],
      gather: async () => {
        asked += 1;
      },
    };
    await run([other, source('clock')], { only: ['net.clock'] });
    expect(asked).toBe(0);
  });

  test('judges what depends on the version after the site was asked for it', async () => {
    let tell = (): void => {};
    const site: Gatherer = {
      id: 'site',
      gives: ['site.plugin'],
      gather: async (report) => {
        await new Promise<void>((resolve) => {
          tell = resolve;
        });
        report.known('site.plugin', { version: '2.3.1' });
      },
    };
    const seen: string[] = [];
    const done = runDoctor({
      checks: ['app.audience', 'app.permissions'].flatMap((id) => checkById(id) ?? []),
      gatherers: [site, source('app.registration')],
      contextFor: (evidence) =>
        evidence['site.plugin']?.kind === 'known' ? healthyContext : oldVersion,
      onOutcome: ({ checkId, status }) => {
        seen.push(`${checkId} ${status}`);
        if (checkId === 'app.permissions') tell();
      },
      now: () => healthyContext.now,
      signal: new AbortController().signal,
    });
    await done;
    expect(seen).toEqual(['app.permissions pass', 'app.audience pass']);
  });

  test('says that the version is missing where everything depends on it', async () => {
    const noVersion = { value: null, from: 'unknown' } as const;
    const [outcome] = await runDoctor({
      checks: ['app.audience'].flatMap((id) => checkById(id) ?? []),
      gatherers: [source('app.registration')],
      contextFor: () => ({ ...oldVersion, version: noVersion }),
      onOutcome: () => {},
      now: () => healthyContext.now,
      signal: new AbortController().signal,
    });
    expect(outcome).toMatchObject({ status: 'unknown', finding: 'needs-version' });
  });
});
