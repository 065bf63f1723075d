import { reportText } from '@shared/text/en/report';
import type { Report, ReportRow } from './model';

/** Text made safe for element content and attribute values alike. */
const safe = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

const STYLE = `
:root{color-scheme:light}body{font:14px/20px "Segoe UI",system-ui,sans-serif;color:#1b2223;max-width:720px;margin:32px auto;padding:0 24px}
h1{font-size:20px;line-height:28px}h2{font-size:16px;line-height:22px;margin:24px 0 4px}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px}dt{color:#5a6566}dd{margin:0;overflow-wrap:anywhere}
section{border-top:1px solid #dde4e4;padding:8px 0;break-inside:avoid}pre{background:#f1f4f4;padding:8px;white-space:pre-wrap;overflow-wrap:anywhere}
.fail,.crashed{color:#b10e1c}.attention{color:#7a5000}.unknown{color:#566162}.pass{color:#0e6b12}
ul{list-style:none;padding:0}li{padding:2px 0}small{color:#5a6566}`;

/** One self-contained file without script or remote content; prints well. All text is escaped. */
export function toHtml(report: Report): string {
  const loud = report.rows.filter(
    (row) => row.status !== 'pass' && row.status !== 'not-applicable',
  );
  const fine = report.rows.filter((row) => row.status === 'pass');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${safe(report.title)}</title><style>${STYLE}</style></head>
<body><h1>${safe(report.title)}</h1><p>${safe(report.summary)}<br><small>${safe(report.checkedAt)}</small></p>
<dl>${report.facts.map(([label, value]) => `<dt>${safe(label)}</dt><dd>${safe(value)}</dd>`).join('')}</dl>
${loud.map(section).join('\n')}
<h2>${safe(reportText.fine(fine.length))}</h2><ul>${fine.map((row) => `<li><b class="pass">${safe(row.word)}</b> ${safe(row.sentence)} <small>${safe(row.id)}</small></li>`).join('')}</ul>
</body></html>
`;
}

const section = (row: ReportRow): string => `<section>
<h2><span class="${row.status}">${safe(row.word)}</span> ${safe(row.sentence)}</h2>
<p>${safe(row.title)}. ${safe(row.why)}${row.who ? `<br>${safe(row.who)}` : ''} <small>${safe(row.id)}</small></p>
${row.steps.length > 0 ? `<ol>${row.steps.map((step) => `<li>${safe(step)}</li>`).join('')}</ol>` : ''}${row.script ? `<pre>${safe(row.script)}</pre>` : ''}
<small>${row.evidence.map((fact) => safe(`${fact.id}: ${fact.text}${fact.requestId ? ` (${fact.requestId})` : ''}`)).join('<br>')}</small>
</section>`;
