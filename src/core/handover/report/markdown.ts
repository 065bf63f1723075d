import { reportText } from '@shared/text/en/report';
import type { Report, ReportRow, ReportRung, ReportTest } from './model';

/** The report as Markdown, for a forum or a ticket. */
export function toMarkdown(report: Report): string {
  return [
    `# ${plain(report.title)}`,
    '',
    `${report.summary} (${reportText.moment(report.checkedAt)})`,
    ...(report.redacted ? ['', reportText.redacted] : []),
    '',
    ...report.facts.map(([label, value]) => `- ${label}: ${plain(value)}`),
    '',
    ...(report.test ? testLines(report.test) : []),
    ...(report.rows.length > 0 ? [`## ${reportText.checks}`, ''] : []),
    ...report.rows.flatMap(lines),
    '',
  ].join('\n');
}

/** Forums take `<site>` for markup and swallow it. */
const plain = (text: string): string => text.replaceAll('<', '&lt;');

const quiet = (row: ReportRow): boolean => row.status === 'pass' || row.status === 'not-applicable';

const lines = (row: ReportRow): readonly string[] =>
  quiet(row)
    ? [`- ${row.word}: ${plain(row.sentence)} \`${row.id}\``]
    : [
        '',
        `### ${row.word}: ${plain(row.sentence)}`,
        '',
        `\`${row.id}\` ${row.title}. ${plain(row.why)}`,
        ...(row.who ? ['', row.who] : []),
        ...(row.steps.length > 0
          ? ['', ...row.steps.map((step, at) => `${at + 1}. ${plain(step)}`)]
          : []),
        ...(row.script ? ['', '```', row.script, '```'] : []),
        ...(row.evidence.length > 0
          ? ['', `${reportText.evidence}:`, '', ...row.evidence.map(evidenceLine)]
          : []),
        '',
      ];

const evidenceLine = ({ id, text, requestId }: ReportRow['evidence'][number]): string =>
  `- \`${id}\`: ${plain(text)}${withRequest(requestId)}`;

const withRequest = (requestId: string | null): string =>
  requestId === null ? '' : `, ${reportText.requestId} \`${requestId}\``;

const testLines = (test: ReportTest): readonly string[] => [
  `## ${reportText.lastTest}`,
  '',
  `${test.summary} (${reportText.moment(test.at)})`,
  '',
  ...test.rungs.map(rungLine),
  '',
];

const rungLine = (rung: ReportRung): string =>
  `- ${rung.name}: ${rung.word}. ${plain(rung.sentence)}${withRequest(rung.requestId)}`.trimEnd();
