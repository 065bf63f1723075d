const meanings: Readonly<Record<string, string>> = {
  'YOUR-MAILBOX': 'the From address',
  'LINKED-ACCOUNT': 'the account the site is linked with',
  'APPLICATION-CLIENT-ID': 'the application (client) ID',
};

/** What is said behind a line for PowerShell. */
export const scriptNotes = {
  /** Names in pasted text are anybody's words, so they are not put in. */
  putIn: (names: readonly string[]): string =>
    `Put in yourself: ${names.map((name) => `${name} is ${meanings[name] ?? name}`).join(', ')}. Names from the pasted text are never put in.`,
};
