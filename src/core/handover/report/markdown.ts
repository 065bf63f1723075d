import type { Report, ReportRow } from './model';

/** The report as Markdown, for a forum or a ticket. */
export function toMarkdown(report: Report): string {
  return [
    `# ${report.title}`,
    '',
    `${report.summary} (${report.checkedAt})`,
    '',
    ...report.facts.map(([label, value]) => `- ${label}: ${value}`),
    '',
    ...report.rows.flatMap(lines),
  ].join('\n');
}

const quiet = (row: ReportRow): boolean => row.status === 'pass' || row.status === 'not-applicable';

const lines = (row: ReportRow): readonly string[] =>
  quiet(row)
    ? [`- ${row.word}: ${row.sentence} \`${row.id}\``]
    : [
        '',
        `## ${row.word}: ${row.sentence}`,
        '',
        `\`${row.id}\` ${row.title}. ${row.why}`,
        ...(row.who ? ['', row.who] : []),
        ...(row.steps.length > 0 ? ['', ...row.steps.map((step, at) => `${at + 1}. ${step}`)] : []),
        ...(row.script ? ['', '```', row.script, '```'] : []),
        '',
      ];
