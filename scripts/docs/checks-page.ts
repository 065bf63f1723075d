import { checks } from '@core/checks/registry';
import { looksAt } from '@core/checks/run-check';
import { checkGroups } from '@shared/checklist';
import { checkTexts } from '@shared/text/en/check-text';

/** docs/checks.md: every check by its id, which is also its anchor. */
export function checksPage(): string {
  const sections = checkGroups.flatMap((group) => [
    `## ${group}`,
    ...checks.filter((check) => check.group === group).map(sectionOf),
  ]);
  return `${[
    '# Checks',
    `The ${checks.length} checks of the doctor. Made by \`npm run docs\`. A check judges only what was observed: without its evidence it is *Not checked*, never *OK*.`,
    ...sections,
  ].join('\n\n')}\n`;
}

const sectionOf = (check: (typeof checks)[number]): string => {
  const text = checkTexts.get(check.id);
  if (!text) throw new Error(`The check ${check.id} has no sentences.`);
  const facts = [
    `- Evidence: ${
      looksAt(check)
        .map((need) => `\`${need}\``)
        .join(', ') || 'none'
    }`,
    `- Graph permissions: ${check.permissions.map((name) => `\`${name}\``).join(', ') || 'none'}`,
    ...(check.learnMore ? [`- Read more: <${check.learnMore}>`] : []),
  ];
  return [
    `### <a id="${check.id}"></a>${check.id}`,
    `**${text.title}**${text.term ? ` (${text.term})` : ''}. ${text.why}`,
    facts.join('\n'),
  ].join('\n\n');
};
