import type { PlanRow } from '@shared/plan';

const shapes: Readonly<Record<PlanRow['change'], string>> = {
  add: 'M8 3.5v9M3.5 8h9',
  change: 'M3 5.5h9M9.5 3l2.5 2.5L9.5 8M13 10.5H4M6.5 8 4 10.5 6.5 13',
  keep: 'M3.5 6h9M3.5 10h9',
  remove: 'M3.5 8h9',
};

/** Plus, arrows, equals, minus: what happens to a row of the plan. */
export function ChangeMark(props: { readonly change: PlanRow['change'] }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={shapes[props.change]} />
    </svg>
  );
}
