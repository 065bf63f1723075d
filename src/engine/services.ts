import { join } from 'node:path';
import type { AppSnapshot } from '@shared/app-snapshot';
import type { CloudId } from '@shared/cloud';
import type { EventMap, Handlers } from '@shared/contract';
import { AppError, type ErrorView } from '@shared/errors';
import type { KeychainState } from '@shared/keychain';
import type { Host, PracticeTenant } from './host';
import { systemTimers, type Timers } from './http/timers';
import { createLog, type Log } from './log';
import { appHandlers } from './services/app-handlers';
import { createClipboardGuard } from './services/clipboard-guard';
import { connectionHandlers } from './services/connection-handlers';
import type { Context } from './services/context';
import { diagnoseHandlers } from './services/diagnose-handlers';
import { doctorHandlers } from './services/doctor-handlers';
import { createEventHub } from './services/event-hub';
import { handoverHandlers } from './services/handover-handlers';
import { createNotices } from './services/notices';
import { planHandlers } from './services/plan-handlers';
import type { Parts } from './services/ports';
import { practiceHandlers } from './services/practice-handlers';
import { runHandlers } from './services/run-handlers';
import { createRuns } from './services/runs';
import { openSettings } from './services/settings-book';
import { signInHandlers } from './services/sign-in-handlers';
import { siteHandlers } from './services/site-handlers';
import { systemParts } from './services/system-parts';
import { testHandlers } from './services/test-handlers';
import { watchHandlers } from './services/watch-handlers';
import { openWorkspace, type Workspace } from './services/workspace';
import type { Access } from './store/stored-file';

/** The engine as a host sees it. */
export interface Services {
  readonly handlers: Handlers;
  /** Every event, for the host to forward to its window. Answers the removal. */
  readonly subscribe: (
    listener: <C extends keyof EventMap>(channel: C, payload: EventMap[C]) => void,
  ) => () => void;
  /** Shows a notice of the host's own, such as a crash that was survived. */
  readonly notify: (notice: ErrorView) => void;
  /** Ends waiting sign-ins, finishes writes, stops the practice tenant. */
  readonly close: () => Promise<void>;
  /** After `close`: a keychain call hangs, so the process cannot end by itself and the host has to kill it. */
  readonly isStuck: () => boolean;
}

export interface ServicesOptions {
  /** Start in the practice tenant (SENDWELL_CLOUD=practice). */
  readonly practice: boolean;
  /** `read`: another process writes the data, so nothing of it is changed here. Default `write`. */
  readonly access?: Access;
  /** Where faults are written down; standard error without one. */
  readonly log?: Log;
  /** Waiting, handed in by tests. */
  readonly timers?: Timers;
}

/** Composes the engine for one host. Tests hand in their own `parts`. */
export async function createServices(
  host: Host,
  options: ServicesOptions,
  parts: Parts = systemParts,
): Promise<Services> {
  const hub = createEventHub();
  const log = options.log ?? createLog((line) => process.stderr.write(`${line}\n`), host.now);
  let opened: Workspace | null = null;
  const workspace = (): Workspace => {
    if (!opened) throw new Error('no cloud is open yet');
    return opened;
  };
  const announce = onceATurn(() => {
    if (opened) hub.emit('app.changed', snapshot());
  });
  const notices = createNotices(host.now, announce);
  const onProblem = (error: unknown): void => {
    if (error instanceof AppError) notices.add(error);
    else onFault(error);
  };
  const onFault = (error: unknown): void => {
    log.fault('unexpected', error);
    notices.add(new AppError('ipc.unexpected', {}, {}, { cause: error }));
  };
  const runs = createRuns(onFault);
  const clipboard = createClipboardGuard(host.clipboard, onFault);
  const { access = 'write' } = options;
  const open = (cloud: CloudId) =>
    openWorkspace(cloud, host, parts, access, {
      onView: (view) => hub.emit('connections.changed', view),
      onSummaries: announce,
      onKeychain: announce,
      onProblem,
      onFault: (error) => log.fault('set-up', error),
    });

  const settings = await openSettings(
    join(host.home, 'settings.json'),
    host.now,
    onProblem,
    access,
  );
  const enter = async (cloud: CloudId): Promise<void> => {
    opened = await open(cloud);
    announce();
    // Behind the screen: whether sign-ins can be kept is known before anybody needs it.
    opened.vault().catch(onProblem);
  };

  const snapshot = (): AppSnapshot => ({
    version: host.version,
    host: host.kind,
    platform: host.platform,
    cloud: workspace().cloud.id,
    theme: settings.get().theme,
    keychain: keychainOf(workspace()),
    practice: playedBy(workspace().practice),
    connections: workspace().book.summaries(),
    notices: notices.list(),
  });

  const context: Context = {
    host,
    log,
    timers: options.timers ?? systemTimers,
    runs,
    clipboard,
    notices,
    parts,
    workspace,
    settings: settings.get,
    changeSettings: (change) => {
      settings.change(change);
      announce();
    },
    switchTo: async (cloud) => {
      await runs.cancelAll();
      const before = workspace();
      await enter(cloud);
      await before.close();
    },
    snapshot,
    announce,
  };

  await enter(options.practice ? 'practice' : 'global');

  return {
    handlers: {
      app: appHandlers(context),
      practice: practiceHandlers(context),
      connections: connectionHandlers(context),
      signIn: signInHandlers(context),
      plan: planHandlers(context),
      handover: handoverHandlers(context),
      test: testHandlers(context),
      watch: watchHandlers(context),
      doctor: doctorHandlers(context),
      diagnose: diagnoseHandlers(context),
      ...siteHandlers(context),
      ...runHandlers(context),
    },
    subscribe: hub.subscribe,
    notify: notices.show,
    close: async () => {
      await clipboard.close();
      await runs.cancelAll();
      await opened?.close();
      await settings.settled();
    },
    isStuck: () => opened?.vaultNow()?.isStuck() ?? false,
  };
}

/** However often it is called in one turn, it happens once: a sweep changes many connections at a time. */
const onceATurn = (act: () => void): (() => void) => {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    setImmediate(() => {
      isDue = false;
      act();
    });
  };
};

/** A keychain that is loaded and has said nothing yet is being asked. */
const keychainOf = ({ vaultNow }: Workspace): KeychainState => {
  const state = vaultNow()?.state();
  return state?.kind === 'unknown' ? { kind: 'probing' } : (state ?? { kind: 'unknown' });
};

const playedBy = (practice: PracticeTenant | null): AppSnapshot['practice'] =>
  practice && {
    accounts: practice.accounts,
    siteUrl: practice.siteUrl,
    fromAddress: practice.fromAddress,
  };
