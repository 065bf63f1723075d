import type { CheckOutcome, EvidenceView } from '@shared/checklist';
import type { CloudId } from '@shared/cloud';
import {
  type Rung,
  type RungId,
  stoppedRung,
  type TestMail,
  type TestState,
} from '@shared/test-send';
import { checkTexts, findingSentence, unknownReasonTexts } from '@shared/text/en/check-text';
import { reportText } from '@shared/text/en/report';
import { testSend } from '@shared/text/en/test-send';
import { createRedactor } from './redactor';

type Hide = (text: string) => string;

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
  readonly test: TestState;
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
  /** The last test, rung by rung; null where none was sent. */
  readonly test: ReportTest | null;
  readonly checkedAt: string;
  readonly redacted: boolean;
}

export interface ReportTest {
  readonly summary: string;
  readonly at: string;
  readonly rungs: readonly ReportRung[];
}

export interface ReportRung {
  readonly id: RungId;
  readonly status: Rung['status'];
  readonly name: string;
  readonly word: string;
  readonly sentence: string;
  readonly requestId: string | null;
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
    summary:
      input.outcomes.length === 0
        ? reportText.nothingChecked
        : reportText.summary(
            count('fail') + count('crashed'),
            count('attention'),
            count('unknown'),
            count('pass'),
          ),
    rows,
    test: testOf(input, hide),
    checkedAt: input.checkedAt,
    redacted: redact,
  };
}

function testOf({ test, targetName }: ReportInput, hide: Hide): ReportTest | null {
  if (test.kind !== 'ended') return null;
  const stopped = stoppedRung(test.rungs)?.id ?? null;
  return {
    summary: reportText.test(test.result, stopped === null ? null : testSend.rungs[stopped]),
    at: test.at,
    rungs: test.rungs.map((rung) => ({
      id: rung.id,
      status: rung.status,
      name: testSend.rungs[rung.id],
      word: reportText.rungStatus[rung.status],
      sentence: hide(rungSentence(rung, targetName, test.mail)),
      requestId: rung.requestId,
    })),
  };
}

/** What was observed, and what Microsoft called it. */
const rungSentence = ({ fact, error }: Rung, targetName: string, mail: TestMail): string =>
  [
    fact === null ? null : testSend.fact(fact, targetName, mail),
    error?.details.upstreamCode ?? error?.code ?? null,
  ]
    .filter((part) => part !== null)
    .join(' ');

function rowOf(outcome: CheckOutcome, hide: Hide, redact: boolean): ReportRow {
  const text = checkTexts.get(outcome.checkId);
  return {
    id: outcome.checkId,
    group: outcome.group,
    status: outcome.status,
    word: reportText.status[outcome.status],
    title: reportText.about(text?.title ?? outcome.checkId),
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

function evidenceText(fact: EvidenceView, redact: boolean, hide: Hide): string {
  if (fact.value === null)
    return fact.reason === null ? '' : (unknownReasonTexts[fact.reason] ?? fact.reason);
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
