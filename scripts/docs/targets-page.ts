import { targets } from '@core/targets/registry';
import type { Target } from '@core/targets/target';

/** docs/targets.md: what Sendwell knows of every application. */
export function targetsPage(): string {
  const ready = targets.filter(({ support }) => support === 'ready');
  return `${[
    '# Applications',
    `The ${targets.length} applications Sendwell knows, made by \`npm run docs\`. For ${ready.length} of them it does the whole set-up; for the others it knows the values, labels and permissions.`,
    ...targets.map(sectionOf),
  ].join('\n\n')}\n`;
}

const sectionOf = (target: Target): string =>
  [
    `## ${target.name}`,
    [
      `- Id: \`${target.id}\`${target.support === 'ready' ? ', set up by Sendwell' : ''}`,
      `- Route: \`${target.route}\``,
      `- Callback: ${codes(target.redirect.patterns)} (${target.redirect.platform})`,
      `- Delegated permissions: ${codes(target.delegated)}`,
      `- Application permissions: ${codes(target.application)}`,
      `- Fields, in its own labels: ${target.fields.map(({ label }) => label).join(', ') || 'none'}`,
    ].join('\n'),
  ].join('\n\n');

const codes = (names: readonly string[]): string =>
  names.map((name) => `\`${name}\``).join(', ') || 'none';
