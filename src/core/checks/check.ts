import type { CheckGroup, Params, RemedyAction, Who } from '@shared/checklist';
import type { CloudId } from '@shared/cloud';
import type { Route } from '@shared/targets';
import type { EvidenceId, EvidenceMap } from './evidence';

/** What is wanted of the connection, known without any observation. */
export interface CheckContext {
  readonly now: Date;
  readonly cloud: CloudId;
  readonly targetName: string;
  readonly route: Route;
  readonly siteUrl: string;
  readonly fromAddress: string;
  readonly tenantId: string | null;
  readonly appId: string | null;
  /** The callback registered or to be registered; the site's own word wins where it was read. */
  readonly callback: string;
  readonly isWordPress: boolean;
  /** REST namespace of the plugin, for instance `fluent-smtp`; null for applications without one. */
  readonly namespace: string | null;
  /** Version the wants were made for, and whether the site told it or the connection remembers it. */
  readonly version: {
    readonly value: string | null;
    readonly from: 'site' | 'connection' | 'unknown';
  };
  /** `signInAudience` values that work with this version. */
  readonly audiences: readonly string[];
  /** True when the application always signs in through /common. */
  readonly usesCommon: boolean;
  readonly delegated: readonly string[];
  readonly application: readonly string[];
  /** The sender is meant to send for the From address (Send As). */
  readonly sendAsMeant: boolean;
}

export interface Judgement {
  readonly status: 'pass' | 'attention' | 'fail' | 'not-applicable';
  readonly finding: string;
  readonly params?: Params;
}

/** What mends a finding that is not fine. Links and scripts are filled in by the wording step. */
export interface RemedyPlan {
  readonly who: Who;
  readonly link?: string;
  readonly script?: string;
  readonly action?: RemedyAction;
}

type Values<Needs extends readonly EvidenceId[]> = {
  readonly [K in Needs[number]]: EvidenceMap[K];
};

/**
 * One check: a pure judgement over evidence.
 *
 * `judge` is called only when every fact it needs is known, so unknown evidence can never give a pass. `applies`
 * answers without evidence whether the check has a meaning for this connection at all.
 */
export interface Check {
  readonly id: string;
  readonly group: CheckGroup;
  readonly needs: readonly EvidenceId[];
  /** Microsoft Graph permissions that the evidence takes. */
  readonly permissions: readonly string[];
  readonly learnMore: string | null;
  /** What is right depends on the plugin's version: judged when the site was asked for it, and a version is known. */
  readonly byVersion: boolean;
  readonly applies: (context: CheckContext) => boolean;
  readonly judge: (values: Partial<EvidenceMap>, context: CheckContext) => Judgement;
  readonly remedy: (
    judgement: Judgement,
    context: CheckContext,
    values: Partial<EvidenceMap>,
  ) => RemedyPlan;
  /** What to offer while evidence is missing. */
  readonly whenUnknown: (context: CheckContext) => RemedyPlan | null;
}

interface CheckDefinition<Needs extends readonly EvidenceId[]> {
  readonly id: string;
  readonly group: CheckGroup;
  readonly needs: Needs;
  readonly permissions?: readonly string[];
  readonly learnMore?: string;
  readonly byVersion?: true;
  readonly applies?: (context: CheckContext) => boolean;
  readonly judge: (values: Values<Needs>, context: CheckContext) => Judgement;
  readonly remedy:
    | RemedyPlan
    | ((judgement: Judgement, context: CheckContext, values: Values<Needs>) => RemedyPlan);
  readonly whenUnknown?: RemedyPlan | ((context: CheckContext) => RemedyPlan);
}

const holds = <Needs extends readonly EvidenceId[]>(
  values: Partial<EvidenceMap>,
  needs: Needs,
): values is Partial<EvidenceMap> & Values<Needs> => needs.every((id) => values[id] !== undefined);

/** Makes a `Check` out of a typed definition. */
export function defineCheck<const Needs extends readonly EvidenceId[]>(
  definition: CheckDefinition<Needs>,
): Check {
  const { needs, judge, remedy, whenUnknown } = definition;
  const typed = (values: Partial<EvidenceMap>): Values<Needs> => {
    if (!holds(values, needs)) throw new Error(`${definition.id}: judged without its evidence`);
    return values;
  };
  return {
    id: definition.id,
    group: definition.group,
    needs,
    permissions: definition.permissions ?? [],
    learnMore: definition.learnMore ?? null,
    byVersion: definition.byVersion ?? false,
    applies: definition.applies ?? (() => true),
    judge: (values, context) => judge(typed(values), context),
    remedy: (judgement, context, values) =>
      typeof remedy === 'function' ? remedy(judgement, context, typed(values)) : remedy,
    whenUnknown: (context) =>
      (typeof whenUnknown === 'function' ? whenUnknown(context) : whenUnknown) ?? null,
  };
}

export const pass = (finding: string, params?: Params): Judgement =>
  judged('pass', finding, params);
export const attention = (finding: string, params?: Params): Judgement =>
  judged('attention', finding, params);
export const fail = (finding: string, params?: Params): Judgement =>
  judged('fail', finding, params);
export const notApplicable = (finding: string, params?: Params): Judgement =>
  judged('not-applicable', finding, params);

/** Names of another API that only look like what is missing. */
export const foreignFor = (missing: readonly string[], present: readonly string[]): string[] =>
  present.filter((name) => missing.some((want) => name.endsWith(`:${want}`)));

const judged = (status: Judgement['status'], finding: string, params?: Params): Judgement =>
  params ? { status, finding, params } : { status, finding };

/** Two addresses of mail, compared as mail systems do: without case. */
export const sameAddress = (a: string, b: string): boolean =>
  a.trim().toLowerCase() === b.trim().toLowerCase();

/** Permission names compared without case. */
export const missingOf = (wanted: readonly string[], present: readonly string[]): string[] => {
  const have = new Set(present.map((name) => name.toLowerCase()));
  return wanted.filter((name) => !have.has(name.toLowerCase()));
};
