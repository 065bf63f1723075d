/** What several checks find alike. */
export const noApp = (): string => 'There is no app registration.';
export const noAccount = (): string => 'There is no such account.';
export const siteDidNotTell = (): string => 'The site did not tell.';
