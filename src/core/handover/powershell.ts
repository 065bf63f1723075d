/**
 * A value inside single quotes of PowerShell.
 *
 * PowerShell takes the typographic quotes U+2018 to U+201B for the same thing, so they are doubled as well. Line ends
 * are taken out: a value is one line.
 */
export const quoted = (value: string): string =>
  `'${value.replace(/[\r\n]+/g, ' ').replace(/['\u2018-\u201B]/g, '$&$&')}'`;

/** Text after `#`: kept on its line. */
export const comment = (value: string): string => `# ${value.replace(/[\r\n]+/g, ' ')}`;

export const quotedList = (values: readonly string[]): string => values.map(quoted).join(', ');
