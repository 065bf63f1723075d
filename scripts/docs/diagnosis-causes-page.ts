import { causes } from '@core/diagnosis/catalogue';
import type { Surface } from '@core/diagnosis/cause';
import { causeTexts } from '@shared/text/en/cause-text';

const surfaces: readonly (readonly [Surface, string])[] = [
  ['entra', 'Sign-in (Microsoft Entra)'],
  ['graph', 'Microsoft Graph'],
  ['smtp', 'SMTP and bounces'],
  ['wordpress', 'WordPress'],
  ['network', 'Network and applications'],
];

/** docs/diagnosis-causes.md: every cause by its id, with its meaning in one line. */
export function diagnosisCausesPage(): string {
  const sections = surfaces.flatMap(([surface, title]) => [
    `## ${title}`,
    causes
      .filter((cause) => cause.surface === surface)
      .map(({ id }) => `- \`${id}\`: ${titleOf(id)}`)
      .join('\n'),
  ]);
  return `${[
    '# Causes the diagnosis knows',
    `The ${causes.length} causes. Made by \`npm run docs\`. Ids are stable; AADSTS ids are Microsoft’s own codes.`,
    ...sections,
  ].join('\n\n')}\n`;
}

const titleOf = (id: string): string => {
  const text = causeTexts.get(id);
  if (!text) throw new Error(`The cause ${id} has no sentences.`);
  return text.title;
};
