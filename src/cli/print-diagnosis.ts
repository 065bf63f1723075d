import type { DiagnosedCause, Diagnosis } from '@shared/diagnosis';
import { cliDiagnoseText as text } from '@shared/text/en/cli-diagnose';

const indented = (lines: readonly string[], mark: (index: number) => string): readonly string[] =>
  lines.map((line, index) => `     ${mark(index)} ${line}`);

const section = (title: string, lines: readonly string[], mark: (index: number) => string) =>
  lines.length === 0 ? [] : [`   ${title}`, ...indented(lines, mark)];

const causeLines = (cause: DiagnosedCause, index: number): readonly string[] => [
  '',
  ...(cause.answers ? [text.answers(cause.answers.where, cause.answers.code)] : []),
  `${index + 1}. ${cause.title}  (${text.confidence(cause.confidence)}, ${cause.id})`,
  ...section(text.why, cause.why, () => '-'),
  ...section(text.fix, cause.fix, (step) => `${step + 1}.`),
  `   ${text.who(text.people[cause.who])}`,
  ...(cause.link ? [`   ${text.link(cause.link)}`] : []),
  ...(cause.script ? [`   ${text.script}`, `     ${cause.script}`] : []),
  ...(cause.checks.length > 0 ? [`   ${text.checks(cause.checks.join(' '))}`] : []),
  ...section(text.avoid, cause.avoid, () => '-'),
];

const separate = (causes: readonly DiagnosedCause[]): readonly string[] =>
  causes.some(({ answers }) => answers !== undefined) ? ['', text.separate] : [];

/** A diagnosis for people. */
export function printDiagnosis({ recognised, causes, question, masked }: Diagnosis): string {
  const head = [
    ...(masked.length > 0 ? [text.masked(masked.join(', ')), ''] : []),
    ...(recognised.length > 0
      ? [
          text.recognised,
          ...recognised.map(({ kind, code, where }) => `   ${code}  (${kind}, ${where})`),
        ]
      : []),
  ];
  const asked =
    question === null
      ? []
      : [
          '',
          text.question,
          `   ${question.text}`,
          ...(question.answers ?? []).map(({ label }) => `     - ${label}`),
        ];
  const body =
    causes.length === 0 ? ['', text.none] : [...separate(causes), ...causes.flatMap(causeLines)];
  return [...head, ...body, ...asked].join('\n').replace(/^\n/, '');
}
