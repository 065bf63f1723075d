const names: readonly (readonly [RegExp, string])[] = [
  [/fluent/i, 'wp-fluentsmtp'],
  [/wp[ _-]?mail[ _-]?smtp/i, 'wp-mail-smtp-pro'],
  [/n8n/i, 'n8n'],
];

/** The id of a target, whether it is given by id or by name. */
export const targetIdOf = (target: string | undefined): string | undefined =>
  target === undefined ? undefined : (names.find(([name]) => name.test(target))?.[1] ?? target);
