import type { CheckOutcome, EvidenceView } from '@shared/checklist';
import type { CloudId } from '@shared/cloud';
import { checkTexts, findingSentence } from '@shared/text/en/check-text';
import { reportText } from '@shared/text/en/report';
import { createRedactor } from './redactor';

/** What a report is made of, before any form. */
export interface ReportInput {
  readonly siteName: string;
  readonly siteUrl: string;
  readonly targetName: string;
  readonly version: string | null;
  readonly fromAddress: string;
  readonly tenantName: string | null;
  readonly tenantId: string | null;
  readonly appId: string | null;
  readonly cloud: CloudId;
  readonly checkedAt: string;
  readonly outcomes: readonly CheckOutcome[];
  readonly programVersion: string;
}

export interface ReportRow {
  readonly id: string;
  readonly group: CheckOutcome['group'];
  readonly status: CheckOutcome['status'];
  readonly word: string;
  readonly title: string;
  readonly sentence: string;
  readonly why: string;
  readonly who: string | null;
  readonly steps: readonly string[];
  readonly script: string | null;
  readonly evidence: readonly {
    readonly id: string;
    readonly text: string;
    readonly at: string | null;
    readonly requestId: string | null;
  }[];
}

export interface Report {
  readonly title: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly summary: string;
  /** Bad ones first. */
  readonly rows: readonly ReportRow[];
  readonly checkedAt: string;
  readonly redacted: boolean;
}

const RANK = {
  fail: 0,
  crashed: 1,
  attention: 2,
  unknown: 3,
  pass: 4,
  'not-applicable': 5,
} as const;

/** Words the outcomes; with `redact` nothing in it names a person, an organisation or an id. */
export function makeReport(input: ReportInput, redact: boolean): Report {
  const host = hostOf(input.siteUrl);
  const domain = input.fromAddress.split('@')[1] ?? '';
  const hide = redact
    ? createRedactor({
        [input.fromAddress]: 'From address',
        [input.siteUrl]: 'site',
        [host]: 'site',
        [host.replace(/^www\./, '')]: 'site',
        [domain]: 'domain',
        [domain.replaceAll('.', '-')]: 'domain',
        [input.tenantName ?? '']: 'organisation',
        [input.tenantId ?? '']: 'tenant id',
        [input.appId ?? '']: 'client id',
      })
    : (text: string) => text;
  const rows = [...input.outcomes]
    .sort((a, b) => RANK[a.status] - RANK[b.status])
    .map((outcome) => rowOf(outcome, hide, redact));
  const count = (status: CheckOutcome['status']) =>
    input.outcomes.filter((outcome) => outcome.status === status).length;
  return {
    title: hide(reportText.title(input.siteName)),
    facts: [
      [reportText.application, `${input.targetName}${input.version ? ` ${input.version}` : ''}`],
      [reportText.from, hide(input.fromAddress)],
      [reportText.organisation, hide(input.tenantName ?? reportText.unknown)],
      [reportText.clientId, hide(input.appId ?? reportText.unknown)],
      [reportText.program, input.programVersion],
    ],
    summary: reportText.summary(
      count('fail') + count('crashed'),
      count('attention'),
      count('unknown'),
      count('pass'),
    ),
    rows,
    checkedAt: input.checkedAt,
    redacted: redact,
  };
}

function rowOf(outcome: CheckOutcome, hide: (text: string) => string, redact: boolean): ReportRow {
  const text = checkTexts.get(outcome.checkId);
  return {
    id: outcome.checkId,
    group: outcome.group,
    status: outcome.status,
    word: reportText.status[outcome.status],
    title: text?.title ?? outcome.checkId,
    sentence: hide(
      findingSentence(outcome.checkId, outcome.status, outcome.finding, outcome.params),
    ),
    why: text?.why ?? '',
    who: outcome.remedy ? reportText.who[outcome.remedy.who] : null,
    steps: outcome.remedy ? (text?.steps?.[outcome.finding] ?? text?.steps?.other ?? []) : [],
    script: outcome.remedy?.script ? hide(outcome.remedy.script) : null,
    evidence: outcome.evidence.map((fact) => ({
      id: fact.id,
      text: evidenceText(fact, redact, hide),
      at: fact.at,
      requestId: fact.requestId,
    })),
  };
}

function evidenceText(fact: EvidenceView, redact: boolean, hide: (text: string) => string): string {
  if (fact.value === null) return fact.reason ?? '';
  const value = redact && fact.share === 'redacted' ? reportText.left : hide(fact.value);
  return fact.pasted && fact.at !== null ? `${value}, ${reportText.pasted(fact.at)}` : value;
}

const hostOf = (url: string): string => {
  try {
    return new URL(url).host;
  } catch {
    // An address that never was one is hidden as it stands.
    return url;
  }
};
