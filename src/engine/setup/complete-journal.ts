import { meantFor } from '@core/checks/near-callback';
import type { ConnectionRecord } from '@core/connection/record';
import { type Choice, chooseApp } from '@core/plan/choose-app';
import { generationOf, knownObjectId } from '@core/plan/made';
import type { Observed, ObservedApp } from '@core/plan/observed';
import { unrecorded } from '@core/plan/recover';
import type { SetUpContext } from './context';
import { observe } from './observe';
import { wantedOf } from './wanted-of';

/** What stands in the tenant, and which of it is this connection's. */
export interface Seen extends Choice {
  readonly observed: Observed;
  readonly uniqueName: string;
}

/**
 * Looks at the tenant and writes down what stands there because of us although its answer never came. Changes nothing
 * there, and asks for nothing of the keychain: what was made can be taken away wherever its secret is.
 */
export async function completeJournal(
  { journal, reader, signal }: SetUpContext,
  record: ConnectionRecord,
  asked: string | null,
): Promise<Seen> {
  const entries = journal.entries();
  const { callback, appName } = wantedOf(record);
  const uniqueName = `sendwell-${record.id}${suffix(generationOf(entries))}`;
  const knownId = knownObjectId(entries) ?? record.app?.objectId ?? null;
  const choose = (apps: readonly ObservedApp[]): Choice =>
    chooseApp({
      apps,
      asked,
      uniqueName,
      knownObjectId: knownId ?? foundElsewhere(apps, callback),
      callback,
      appName,
    });
  const observed = await observe(
    reader,
    { choose: (apps) => choose(apps).app, knownObjectId: knownId },
    signal,
  );
  const choice = choose(observed.apps);
  for (const line of unrecorded(entries, { ...observed, app: choice.app, uniqueName })) {
    await journal.append(line);
  }
  return { observed, uniqueName, ...choice };
}

/** One that the checks look at too: where its callback is written wrong, it is mended and not made a second time. */
function foundElsewhere(apps: readonly ObservedApp[], callback: string): string | null {
  const [only, another] = meantFor(apps, callback);
  return only !== undefined && another === undefined ? only.objectId : null;
}

const suffix = (generation: number): string => (generation === 0 ? '' : `-${generation + 1}`);
