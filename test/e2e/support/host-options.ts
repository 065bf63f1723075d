/** What a project or a test file says about the program it wants. */
export interface HostOptions {
  /** Which host the project tests. */
  readonly hostKind: 'electron' | 'browser';
  /** Start in the practice tenant at once, instead of by its button. */
  readonly startInPractice: boolean;
  /** The tests break the page's policy on purpose; everywhere else one violation fails the test. */
  readonly triesThePolicy: boolean;
}
