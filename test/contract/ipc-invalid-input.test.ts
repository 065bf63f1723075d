import { answerWith, requestChannels } from '@engine/answer';
import { contract } from '@shared/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { recordingHandlers } from '../support/recording-handlers';

const cyclic: Record<string, unknown> = {};
cyclic.self = cyclic;

const long = 'x'.repeat(1_000_000);

/** Wrong for every channel, whatever it takes: no input of ours has these keys. */
const alwaysWrong: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  Number.NaN,
  '',
  long,
  [],
  [{}],
  cyclic,
  { self: cyclic },
  { unknownKey: 1 },
  { connectionId: 'c', unknownKey: 1 },
  JSON.parse('{"__proto__": {"connectionId": "c"}}'),
  JSON.parse('{"constructor": {"prototype": {"connectionId": "c"}}}'),
  { toString: () => 'c' },
  { connectionId: '../../etc/passwd', runId: '../../etc/passwd' },
  { connectionId: '', runId: '' },
  { connectionId: 'x'.repeat(65) },
  { connectionId: { $gt: '' } },
  { connectionId: ['c'] },
  new Map([['connectionId', 'c']]),
  new Date(0),
  10n,
  Symbol.iterator,
  () => 'c',
];

const specs: readonly (readonly [string, z.ZodMiniType])[] = Object.entries(contract).flatMap(
  ([group, members]) =>
    Object.entries(members).flatMap(([name, spec]) =>
      spec.kind === 'request' ? [[`${group}.${name}`, spec.input] as const] : [],
    ),
);

/** Random payloads: those that happen to fit the schema are not malformed. */
const malformed = (schema: z.ZodMiniType) =>
  fc
    .oneof(
      fc.anything({ withBigInt: true, withMap: true, withSet: true, withNullPrototype: true }),
      fc.dictionary(
        fc.constantFrom('connectionId', 'runId', 'text', 'site', 'address', 'role', '__proto__'),
        fc.anything(),
      ),
    )
    .filter((payload) => !z.safeParse(schema, payload).success);

describe.each(specs)('%s', (channel, schema) => {
  test('refuses 200 malformed payloads before the engine sees one @promise P09', async () => {
    const { handlers, calls } = recordingHandlers();
    const answer = answerWith(handlers);
    const payloads = [
      ...alwaysWrong.filter((payload) => !z.safeParse(schema, payload).success),
      ...fc.sample(malformed(schema), { numRuns: 200, seed: 20261120 }),
    ];
    const answers = await Promise.all(payloads.map((payload) => answer(channel, payload)));
    const codes = answers.map((result) => (result.kind === 'failed' ? result.error.code : 'ok'));
    expect(new Set(codes)).toEqual(new Set(['ipc.invalid']));
    expect(answers.length).toBeGreaterThanOrEqual(200 + alwaysWrong.length - 2);
    expect(calls).toEqual([]);
  });
});

test('the answer to a malformed payload does not repeat it @promise P09', async () => {
  const { handlers } = recordingHandlers();
  const result = await answerWith(handlers)('handover.adopt', { secret: 'S3CRET-MARKER' });
  expect(JSON.stringify(result)).not.toContain('S3CRET-MARKER');
});

test.each([
  'app.changed',
  'connections.changed',
  'app',
  'app.snapshot.x',
  'constructor.name',
  '__proto__.toString',
  'runs.nothing',
  '',
])('the channel %j does not exist @promise P10', async (channel) => {
  const { handlers, calls } = recordingHandlers();
  const result = await answerWith(handlers)(channel, {});
  expect(result).toMatchObject({ kind: 'failed', error: { code: 'ipc.invalid' } });
  expect(calls).toEqual([]);
});

test('every request of the contract is answered', () => {
  expect([...requestChannels].sort()).toEqual(specs.map(([channel]) => channel).sort());
});
