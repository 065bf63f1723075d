import type { Host } from '@engine/host';
import type { Services } from '@engine/services';

/** Where a command writes, and how it reaches the connections. Tests hand in their own. */
export interface Io {
  /** One result, to stdout. */
  readonly print: (text: string) => void;
  /** What is said about the work, to stderr. */
  readonly note: (line: string) => void;
  /** Opens the engine over the saved connections. It has no browser; files it writes go to `saveFile`. */
  readonly open: (saveFile: Host['saveFile']) => Promise<Services>;
  /** Ends the process at once: a thread that waits for the keychain would hold it for ever. */
  readonly kill: () => void;
}

/** One subcommand: a file of `commands/`, named after it, that exports `command`. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** Answers the exit code. Prints results to stdout and everything else to stderr. */
  readonly run: (args: readonly string[], io: Io) => Promise<number>;
}

/** Exit codes, the same for every command. */
export const HEALTHY = 0;
export const PROBLEMS = 1;
export const COULD_NOT_RUN = 2;
