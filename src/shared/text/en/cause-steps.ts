/** Steps that many causes share, in the words of the Microsoft pages they lead to. */
export const GRANT =
  'An administrator grants consent: App registrations > the app > API permissions > Grant admin consent. Then link the site again.';

export const RELINK =
  'Link the site again: start the Microsoft sign-in in its mail settings and pick the mailbox that sends, not an administrator.';

export const OAUTH =
  'Best: let the site sign in with OAuth (its Microsoft 365 mailer) instead of a password.';

export const SENDAS =
  'Give the linked user Send As on the From mailbox: Exchange admin centre > Mailboxes > the mailbox > Delegation. It takes up to an hour.';

export const SIGN_IN_LOG =
  'Open the failed entry in the sign-in log: Entra ID > Monitoring & health > Sign-in logs.';

export const NEW_SECRET =
  'Make a new secret under Certificates & secrets and paste its Value (not the Secret ID) into the site, without blanks.';
