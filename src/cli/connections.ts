import type { Services } from '@engine/services';
import { keychainError } from '@engine/vault/keychain-error';
import type { AppSnapshot } from '@shared/app-snapshot';
import type { ConnectionView } from '@shared/connection';
import { AppError, type ErrorView } from '@shared/errors';
import { cliConnectionsText as text } from '@shared/text/en/cli-connections';
import { errorTexts } from '@shared/text/en/errors';
import { COULD_NOT_RUN, type Io } from './command';

/** Why a command cannot do its work, as one line for the person. */
export class CannotRun extends Error {}

/** An expected failure as one line. */
export const errorLine = ({ code, params }: ErrorView): string =>
  text.problem(errorTexts[code].title(params), errorTexts[code].todo(params));

type SaveFile = Parameters<Io['open']>[0];

const savesNothing: SaveFile = async () => null;

/** Opens the engine for `work` and closes it again; what keeps the work from being done is told in one line, exit 2. */
export async function withServices(
  io: Io,
  work: (services: Services) => Promise<number>,
  saveFile: SaveFile = savesNothing,
): Promise<number> {
  try {
    const services = await io.open(saveFile);
    try {
      return await work(services);
    } finally {
      await services.close();
      if (services.isStuck()) io.kill();
    }
  } catch (error) {
    if (error instanceof AppError) io.note(errorLine(error.toView()));
    else if (error instanceof CannotRun) io.note(error.message);
    else throw error;
    return COULD_NOT_RUN;
  }
}

/**
 * Ids of the saved connections that NAME fits by id, site name or host; of all of them for null.
 *
 * Raises CannotRun where none fits, or where a file of them was damaged for good: what is left is not the whole.
 */
export async function connectionsNamed(
  services: Services,
  name: string | null,
): Promise<readonly string[]> {
  const { connections, notices } = await snapshotOf(services);
  const lost = notices.find(
    ({ code, params }) => code.startsWith('store.') && params.restored !== 'yes',
  );
  if (lost) throw new CannotRun(errorLine(lost));
  if (connections.length === 0) throw new CannotRun(text.none);
  const ids = connections.map(({ id }) => id);
  if (name === null) return ids;
  // An id is known without a look at each of many connections.
  if (ids.includes(name)) return [name];
  const views = await Promise.all(ids.map((id) => viewOf(services, id)));
  const found = views.filter((view) => fits(view, name.toLowerCase()));
  if (found.length === 0) throw new CannotRun(text.unknown(name));
  return found.map(({ id }) => id);
}

/** The one connection that NAME fits. Raises CannotRun as `connectionsNamed` does, and where more than one fits. */
export async function connectionNamed(services: Services, name: string): Promise<ConnectionView> {
  const [first, ...more] = await connectionsNamed(services, name);
  if (first === undefined) throw new CannotRun(text.unknown(name));
  if (more.length > 0) throw new CannotRun(text.several(name, [first, ...more].join(', ')));
  return viewOf(services, first);
}

export const snapshotOf = async (services: Services): Promise<AppSnapshot> =>
  services.handlers.app.snapshot({});

export const viewOf = async (services: Services, connectionId: string): Promise<ConnectionView> =>
  services.handlers.connections.get({ connectionId });

const fits = ({ siteName, siteUrl, fromAddress }: ConnectionView, name: string): boolean => {
  const host = new URL(siteUrl).host;
  const names = [siteName, siteUrl, host, host.replace(/^www\./, ''), fromAddress];
  return names.some((one) => one.toLowerCase() === name);
};

/** Raises vault.* where a sign-in of this connection is in a keychain that cannot be read now. */
export async function needKeychain(
  services: Services,
  { administrator, sender }: ConnectionView,
): Promise<void> {
  const isKept = [administrator, sender].some(
    (signIn) => signIn.kind === 'signed-in' && signIn.keptIn === 'keychain',
  );
  const problem = isKept ? keychainError(await settledKeychain(services)) : null;
  if (problem) throw problem;
}

async function settledKeychain(services: Services): Promise<AppSnapshot['keychain']> {
  const isSettled = ({ kind }: AppSnapshot['keychain']): boolean =>
    kind !== 'unknown' && kind !== 'probing';
  return new Promise((resolve, reject) => {
    const look = ({ keychain }: AppSnapshot): void => {
      if (!isSettled(keychain)) return;
      stop();
      resolve(keychain);
    };
    const stop = services.subscribe((channel, payload) => {
      if (channel === 'app.changed' && 'keychain' in payload) look(payload);
    });
    snapshotOf(services).then(look, reject);
  });
}
