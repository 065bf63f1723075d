/** Name of the app registration for one site and target, for instance `www.contoso.example mail (FluentSMTP)`. */
export const appName = (siteUrl: string, targetName: string): string => {
  const { host, pathname } = new URL(siteUrl);
  return `${host}${pathname.replace(/\/+$/, '')} mail (${targetName})`.slice(0, MAX_LENGTH);
};

/** Entra's limit of a display name. */
const MAX_LENGTH = 120;
