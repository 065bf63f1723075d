/** A fact as a person reads it: what is empty is left out, unless there is nothing else. */
export function evidenceWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : listed(value);
  if (typeof value !== 'object') return String(value);
  const entries = Object.entries(value);
  const telling = entries.filter(([, part]) => !isEmpty(part));
  return (telling.length > 0 ? telling : entries)
    .map(([name, part]) => `${spaced(name)}: ${evidenceWords(part)}`)
    .join('; ');
}

const listed = (parts: readonly unknown[]): string =>
  parts
    .map((part) =>
      typeof part === 'object' && part !== null ? `(${evidenceWords(part)})` : evidenceWords(part),
    )
    .join(', ');

const isEmpty = (part: unknown): boolean =>
  part === null || part === '' || (Array.isArray(part) && part.length === 0);

/** `endsAt` reads "ends at". */
const spaced = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
