import type { AppSnapshot } from '@shared/app-snapshot';
import type { CloudId } from '@shared/cloud';
import type { Host } from '../host';
import type { Timers } from '../http/timers';
import type { Log } from '../log';
import type { Settings } from '../store/settings-format';
import type { ClipboardGuard } from './clipboard-guard';
import type { Notices } from './notices';
import type { Parts } from './ports';
import type { Runs } from './runs';
import type { Workspace } from './workspace';

/** What every group of handlers works with. */
export interface Context {
  readonly host: Host;
  readonly log: Log;
  readonly timers: Timers;
  readonly runs: Runs;
  readonly notices: Notices;
  /** The cloud one is in at the moment: handlers ask anew at each call. */
  readonly workspace: () => Workspace;
  readonly settings: () => Settings;
  readonly changeSettings: (change: Partial<Settings>) => void;
  readonly clipboard: ClipboardGuard;
  readonly parts: Parts;
  /** Leaves one cloud for another: runs are cancelled, sign-ins ended, files written. */
  readonly switchTo: (cloud: CloudId) => Promise<void>;
  readonly snapshot: () => AppSnapshot;
  /** Pushes `app.changed`. */
  readonly announce: () => void;
}
