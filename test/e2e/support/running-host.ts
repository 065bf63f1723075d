import type { ElectronApplication, Page } from '@playwright/test';

/** A started Sendwell with its window, in either host. */
export interface RunningHost {
  readonly window: Page;
  /** The desktop's main process; null in the browser host. */
  readonly application: ElectronApplication | null;
  /** The window's own address, which the browser host opens by itself; null on the desktop. */
  readonly ownAddress: string | null;
  /** Everything the program printed so far. */
  readonly output: () => string;
  /** Ends it as a person does. */
  readonly close: () => Promise<void>;
  /** Ends it as a power cut does. */
  readonly kill: () => Promise<void>;
}
