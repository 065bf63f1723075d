/** One subcommand: a file of `commands/`, named after it, that exports `command`. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** Answers the exit code. Prints results to stdout and everything else to stderr. */
  readonly run: (args: readonly string[]) => Promise<number>;
}
