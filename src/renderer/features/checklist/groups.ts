import {
  type CheckGroup,
  type ChecklistState,
  type CheckOutcome,
  checkGroups,
  type OutcomeStatus,
} from '@shared/checklist';

export interface Counts {
  readonly fail: number;
  readonly attention: number;
  readonly unknown: number;
  readonly pass: number;
}

/** The outcomes of one group: what needs someone apart from what is fine. */
export interface GroupView {
  readonly group: CheckGroup;
  readonly counts: Counts;
  /** Not fine, the worst first. */
  readonly open: readonly CheckOutcome[];
  readonly fine: readonly CheckOutcome[];
  /** Checks of this group that are still to come. */
  readonly pending: number;
}

const severity: Readonly<Record<OutcomeStatus, number>> = {
  fail: 0,
  crashed: 1,
  attention: 2,
  unknown: 3,
  pass: 4,
  'not-applicable': 5,
};

const isFine = ({ status }: CheckOutcome): boolean =>
  status === 'pass' || status === 'not-applicable';

/** Which group a check id belongs to, for checks that have not spoken yet. */
const groupOfArea: Readonly<Record<string, CheckGroup>> = {
  site: 'site',
  tenant: 'tenant',
  admin: 'sign-in',
  app: 'app',
  sp: 'app',
  consent: 'consent',
  mailbox: 'mailbox',
  token: 'sign-in',
  send: 'sending',
  dns: 'dns',
  net: 'network',
};

const groupOfId = (checkId: string): CheckGroup | undefined =>
  groupOfArea[checkId.slice(0, checkId.indexOf('.'))];

/** A crashed check is counted with the problems: somebody has to look. */
export function countsOf(outcomes: readonly CheckOutcome[]): Counts {
  const count = (...statuses: readonly OutcomeStatus[]) =>
    outcomes.filter((outcome) => statuses.includes(outcome.status)).length;
  return {
    fail: count('fail', 'crashed'),
    attention: count('attention'),
    unknown: count('unknown'),
    pass: count('pass'),
  };
}

const worstFirst = (a: CheckOutcome, b: CheckOutcome): number =>
  severity[a.status] - severity[b.status];

/** Groups that have outcomes. In their own order while the check runs, bad ones first once it is done. */
export function groupsOf(state: ChecklistState): readonly GroupView[] {
  if (state.kind === 'never') return [];
  const pending = state.kind === 'running' ? state.pending : [];
  const views = checkGroups
    .map((group): GroupView => {
      const own = state.outcomes.filter((outcome) => outcome.group === group);
      return {
        group,
        counts: countsOf(own),
        open: own.filter((outcome) => !isFine(outcome)).sort(worstFirst),
        fine: own.filter(isFine).sort(worstFirst),
        pending: pending.filter((id) => groupOfId(id) === group).length,
      };
    })
    .filter((view) => view.open.length > 0 || view.fine.length > 0 || view.pending > 0);
  if (state.kind === 'running') return views;
  const worst = (view: GroupView) => Math.min(9, ...view.open.map((o) => severity[o.status]));
  return views.toSorted((a, b) => worst(a) - worst(b));
}

/** The finding whose button is the lit one: the first problem that has something to press. */
export const litCheck = (groups: readonly GroupView[]): string | null =>
  groups.flatMap((view) => view.open).find((outcome) => outcome.status === 'fail')?.checkId ?? null;

/** Whether something in it is wrong, rather than only not known. */
export const isPressing = ({ counts }: GroupView): boolean => counts.fail + counts.attention > 0;
