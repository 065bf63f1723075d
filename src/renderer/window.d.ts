import type { WindowApi } from '@shared/contract';

declare global {
  interface Window {
    /** The engine, put here by the host before any script of the window runs. */
    readonly app: WindowApi;
  }
}
