import type { PracticeAccount } from '@shared/app-snapshot';
import type { Transport } from './http/transport';
import type { Access } from './store/stored-file';

/**
 * What a host (desktop, browser, command line, test) hands to the engine. The engine knows nothing else of it.
 */
export interface Host {
  readonly kind: 'desktop' | 'browser';
  readonly platform: 'windows' | 'macos' | 'linux';
  readonly version: string;
  /** Folder for connections, journal and settings; made if missing. */
  readonly home: string;
  readonly transport: Transport;
  readonly now: () => Date;
  /**
   * Opens an address in the system browser: of Microsoft's hosts and documentation, or, said so, of the person's own site.
   *
   * Rejects with auth.browserFailed when the host refuses the address or no browser could be started.
   */
  readonly openInBrowser: (url: string, kind?: 'microsoft' | 'site') => Promise<void>;
  /** Lets the person keep a file; answers where it went, null when they decided against it. */
  readonly saveFile: (suggestedName: string, content: string) => Promise<string | null>;
  /** Tells the person something that ended while they were elsewhere; a host that cannot has none. */
  readonly notify?: (note: { readonly title: string; readonly body: string }) => void;
  /** The system's clipboard; a host that cannot read it has none. */
  readonly clipboard?: HostClipboard;
  /** Starts the practice tenant. Only hosts may import it. */
  readonly startPractice: (folder: string, access: Access) => Promise<PracticeTenant>;
}

export interface HostClipboard {
  readonly read: () => Promise<string>;
  readonly clear: () => Promise<void>;
}

/** A running practice tenant as the engine sees it: an address to send the wire to, and who can be played. */
export interface PracticeTenant {
  /** `http://127.0.0.1:PORT`; the wire form of `https://HOST/PATH` is `ORIGIN/HOST/PATH`. */
  readonly origin: string;
  /** Hosts it plays; every other host is refused in practice mode. */
  readonly hosts: readonly string[];
  /** Answers DNS over UDP for the practice domains. */
  readonly dns: { readonly host: string; readonly port: number };
  /** Plays the cloud's mail submission; every other mail server is out of reach in practice mode. */
  readonly smtp: { readonly host: string; readonly port: number };
  readonly accounts: readonly PracticeAccount[];
  readonly siteUrl: string;
  readonly fromAddress: string;
  readonly reset: () => Promise<void>;
  readonly stop: () => Promise<void>;
}
