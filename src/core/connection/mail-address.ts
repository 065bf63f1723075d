/**
 * A plain mailbox address (RFC 5321 `Mailbox`, without quoted local parts and address literals, which Exchange
 * Online does not give to mailboxes), trimmed; null when it is none.
 */
export function mailAddress(typed: string): string | null {
  const address = typed.trim().replace(/^mailto:/i, '');
  if (address.length > 254) return null;
  const [local = '', domain = '', ...rest] = address.split('@');
  if (rest.length > 0 || local.length > 64) return null;
  if (!/^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/.test(local)) {
    return null;
  }
  return isDomain(domain) ? address : null;
}

export const domainOf = (address: string): string =>
  address.slice(address.lastIndexOf('@') + 1).toLowerCase();

const isDomain = (domain: string): boolean => {
  const labels = domain.split('.');
  return (
    labels.length > 1 &&
    domain.length <= 253 &&
    labels.every((label) => /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/.test(label)) &&
    !/^\d+$/.test(labels.at(-1) ?? '')
  );
};
