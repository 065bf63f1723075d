/** The last page in the browser, after a sign-in. */
export const signInPageText = {
  done: {
    title: 'You are signed in',
    line: 'You can close this page and go back to Sendwell.',
  },
  notDone: {
    title: 'The sign-in did not finish',
    line: 'You can close this page. Sendwell says what happened and how to go on.',
  },
} as const;
