import type { Services } from '@engine/services';
import type { CheckOutcome } from '@shared/checklist';
import type { ConnectionView } from '@shared/connection';
import { findingSentence } from '@shared/text/en/check-text';
import { cliCheckText as text } from '@shared/text/en/cli-check';
import { cliConnectionsText } from '@shared/text/en/cli-connections';
import { COULD_NOT_RUN, type Command, HEALTHY, type Io, PROBLEMS } from '../command';
import {
  connectionsNamed,
  errorLine,
  needKeychain,
  snapshotOf,
  viewOf,
  withServices,
} from '../connections';

const AT_A_TIME = 8;

interface Options {
  /** Null: all of them. */
  readonly name: string | null;
  readonly json: boolean;
}

/** One line of `check --json`: ids and field names stay the same from version to version. */
export interface CheckLine {
  readonly connection: string;
  readonly site: string;
  readonly from: string;
  readonly status: 'ok' | 'attention' | 'problem' | 'not-checked';
  readonly counts: Readonly<Record<CheckOutcome['status'], number>>;
  readonly outcomes: readonly {
    readonly id: string;
    readonly status: CheckOutcome['status'];
    readonly finding: string;
    readonly sentence: string;
  }[];
  readonly checkedAt: string | null;
}

function parseOptions(args: readonly string[]): Options | string {
  const options = args.filter((arg) => arg.startsWith('-'));
  const names = args.filter((arg) => !arg.startsWith('-'));
  const unknown = options.find((option) => option !== '--all' && option !== '--json');
  if (unknown !== undefined) return cliConnectionsText.unknownOption(unknown);
  const isAll = options.includes('--all');
  if (names.length !== (isAll ? 0 : 1)) return text.oneName;
  return { name: names[0] ?? null, json: options.includes('--json') };
}

/** Runs the checks of one connection to their end; answers it as it is then. */
async function checked(services: Services, before: ConnectionView): Promise<ConnectionView> {
  const { id } = before;
  return new Promise((resolve, reject) => {
    let hasBegun = false;
    const stop = services.subscribe((channel, payload) => {
      if (channel !== 'connections.changed' || !('checklist' in payload) || payload.id !== id)
        return;
      if (payload.checklist.kind === 'running') hasBegun = true;
      else if (hasBegun) {
        stop();
        resolve(payload);
      }
    });
    const start = async (): Promise<void> => {
      await services.handlers.doctor.run({ connectionId: id });
    };
    start().catch((error: unknown) => {
      stop();
      reject(error);
    });
  });
}

function lineOf(view: ConnectionView, isFresh: boolean): CheckLine {
  const { checklist } = view;
  const outcomes = isFresh && checklist.kind === 'done' ? checklist.outcomes : [];
  const count = (status: CheckOutcome['status']): number =>
    outcomes.filter((outcome) => outcome.status === status).length;
  const counts = {
    fail: count('fail'),
    attention: count('attention'),
    crashed: count('crashed'),
    unknown: count('unknown'),
    pass: count('pass'),
    'not-applicable': count('not-applicable'),
  };
  return {
    connection: view.id,
    site: view.siteName,
    from: view.fromAddress,
    status: statusOf(counts),
    counts,
    outcomes: outcomes.map(({ checkId, status, finding, params }) => ({
      id: checkId,
      status,
      finding,
      sentence: findingSentence(checkId, status, finding, params),
    })),
    checkedAt: isFresh && checklist.kind === 'done' ? checklist.at : null,
  };
}

const statusOf = ({ fail, crashed, attention, pass }: CheckLine['counts']): CheckLine['status'] => {
  if (fail > 0 || crashed > 0) return 'problem';
  if (attention > 0) return 'attention';
  return pass > 0 ? 'ok' : 'not-checked';
};

const exitOf: Readonly<Record<CheckLine['status'], number>> = {
  ok: HEALTHY,
  attention: HEALTHY,
  problem: PROBLEMS,
  'not-checked': COULD_NOT_RUN,
};

function inWords({ site, from, status, outcomes, counts }: CheckLine): string {
  const shown = outcomes.flatMap((one) =>
    one.status === 'fail' || one.status === 'attention' || one.status === 'crashed'
      ? [text.outcome(text.marks[one.status], one.sentence, one.id)]
      : [],
  );
  return [
    text.line(site, from, text.statuses[status]),
    ...shown,
    text.counts(counts.pass, counts.unknown),
  ].join('\n');
}

/** Checks them a few at a time and prints each as it is done, so that a sweep of many shows where it is. */
async function sweep(
  services: Services,
  ids: readonly string[],
  { json }: Options,
  io: Io,
): Promise<number> {
  const waiting = ids.values();
  let worst = HEALTHY;
  const worker = async (): Promise<void> => {
    for (const id of waiting) {
      const before = await viewOf(services, id);
      await needKeychain(services, before);
      const after = await checked(services, before);
      const isFresh = after.checklist !== before.checklist && after.checklist.kind === 'done';
      const line = lineOf(after, isFresh);
      io.print(json ? JSON.stringify(line) : inWords(line));
      worst = Math.max(worst, exitOf[line.status]);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  return worst;
}

async function run(args: readonly string[], io: Io): Promise<number> {
  const options = parseOptions(args);
  if (typeof options === 'string') {
    io.note(options);
    io.note(text.usage);
    return COULD_NOT_RUN;
  }
  return withServices(io, async (services) => {
    const ids = await connectionsNamed(services, options.name);
    const told = (await snapshotOf(services)).notices.length;
    const exit = await sweep(services, ids, options, io);
    const { notices } = await snapshotOf(services);
    for (const notice of notices.slice(told)) io.note(errorLine(notice));
    return exit;
  });
}

export const command: Command = { summary: text.summary, run };
