import { reportText } from '@shared/text/en/report';
import type { Report, ReportRow, ReportRung, ReportTest } from './model';

/** Text made safe for element content and attribute values alike. */
const safe = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

const STYLE = `
:root{color-scheme:light}@page{margin:18mm 16mm;@bottom-right{content:counter(page)}}
body{font:14px/20px "Segoe UI",system-ui,sans-serif;color:#1b2223;max-width:720px;margin:32px auto;padding:0 24px}
h1{font-size:20px;line-height:28px;margin:0}h2{font-size:16px;line-height:22px;margin:24px 0 4px}h3{font-size:14px;line-height:20px;margin:0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px}dt{color:#5a6566}dd{margin:0;overflow-wrap:anywhere}
section{border-top:1px solid #dde4e4;padding:10px 0;break-inside:avoid}section p{margin:4px 0}ol{margin:4px 0;padding-left:20px}
pre{background:#f1f4f4;padding:8px;margin:6px 0;white-space:pre-wrap;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}td{border-top:1px solid #dde4e4;padding:6px 12px 6px 0;vertical-align:top;overflow-wrap:anywhere}tr{break-inside:avoid}td:first-child,td:nth-child(2){white-space:nowrap}
.fail,.crashed,.problem{color:#b10e1c}.attention{color:#7a5000}.unknown{color:#566162}.pass,.ok{color:#0e6b12}.note{color:#5a6566;font-size:12px;line-height:16px;overflow-wrap:anywhere}
ul{list-style:none;padding:0;margin:0}li{padding:2px 0;break-inside:avoid}h2{break-after:avoid}
@media print{body{max-width:none;margin:0;padding:0;print-color-adjust:exact}}`;

/** One self-contained file without script or remote content; prints well. All text is escaped. */
export function toHtml(report: Report): string {
  const loud = report.rows.filter(
    (row) => row.status !== 'pass' && row.status !== 'not-applicable',
  );
  const fine = report.rows.filter((row) => row.status === 'pass');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${safe(report.title)}</title><style>${STYLE}</style></head>
<body><h1>${safe(report.title)}</h1><p>${safe(report.summary)}<br><span class="note">${safe(reportText.moment(report.checkedAt))}${report.redacted ? `<br>${safe(reportText.redacted)}` : ''}</span></p>
<dl>${report.facts.map(([label, value]) => `<dt>${safe(label)}</dt><dd>${safe(value)}</dd>`).join('')}</dl>
${loud.map(section).join('\n')}
${report.test ? testSection(report.test) : ''}
${fine.length > 0 ? `<h2>${safe(reportText.fine(fine.length))}</h2><ul>${fine.map((row) => `<li><b class="pass">${safe(row.word)}</b> ${safe(row.sentence)} <span class="note">${safe(row.id)}</span></li>`).join('')}</ul>` : ''}
</body></html>
`;
}

const section = (row: ReportRow): string => `<section>
<h3><span class="${row.status}">${safe(row.word)}</span> ${safe(row.sentence)}</h3>
<p>${safe(row.title)}. ${safe(row.why)}${row.who ? `<br>${safe(row.who)}` : ''}</p>
${row.steps.length > 0 ? `<ol>${row.steps.map((step) => `<li>${safe(step)}</li>`).join('')}</ol>` : ''}${row.script ? `<pre>${safe(row.script)}</pre>` : ''}
<div class="note">${[reportText.check(row.id), ...row.evidence.map(evidence)].map(safe).join('<br>')}</div>
</section>`;

const evidence = ({ id, text, requestId }: ReportRow['evidence'][number]): string =>
  `${id}: ${text}${withRequest(requestId)}`;

const withRequest = (requestId: string | null): string =>
  requestId === null ? '' : ` (${reportText.requestId} ${requestId})`;

const testSection = (test: ReportTest): string => `<h2>${safe(reportText.lastTest)}</h2>
<p>${safe(test.summary)} <span class="note">${safe(reportText.moment(test.at))}</span></p>
<table>${test.rungs.map(rungRow).join('')}</table>`;

const rungRow = (rung: ReportRung): string =>
  `<tr><td class="${rung.status}">${safe(rung.word)}</td><td>${safe(rung.name)}</td><td>${safe(rung.sentence)}${rung.requestId === null ? '' : `<div class="note">${safe(`${reportText.requestId} ${rung.requestId}`)}</div>`}</td></tr>`;
