import type { Plan, PlanRow, PlanValue } from '@shared/plan';
import { planTexts } from '@shared/text/en/plan';
import { Fragment } from 'react';
import { ChangeMark } from '../../components/change-mark';
import { LongValue } from '../../components/long-value';
import styles from './diff-table.module.css';
import { splitDifference } from './split-difference';

const texts = planTexts.plan;

const groups = ['app', 'organisation', 'test'] as const;

/** What is there now beside what will be there, row by row. */
export function DiffTable(props: { readonly plan: Plan }) {
  const { plan } = props;
  return (
    <table className={styles.diff} aria-label={texts.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.changeColumn}>
            <span className={styles.hidden}>{texts.columns.change}</span>
          </th>
          <th scope="col" className={styles.whatColumn}>
            {texts.columns.what}
          </th>
          <th scope="col">{texts.columns.now}</th>
          <th scope="col">{texts.columns.after}</th>
        </tr>
      </thead>
      {groups.map((group) => {
        const rows = plan.rows.filter((row) => row.group === group);
        return rows.length === 0 ? null : (
          <tbody key={group}>
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={4}>
                {texts.groups[group](plan.appName)}
              </th>
            </tr>
            {rows.map((row) => (
              <DiffRow key={row.id} row={row} />
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

function DiffRow(props: { readonly row: PlanRow }) {
  const { row } = props;
  return (
    <tr className={styles[row.change]}>
      <td className={styles.mark}>
        <ChangeMark change={row.change} />
        {texts.changeWords[row.change]}
      </td>
      <th scope="row">{texts.what(row)}</th>
      <td data-label={texts.columns.now}>
        <div className={styles.value}>
          <Value value={row.now} row={row} side="now" />
        </div>
      </td>
      <td className={styles.after} data-label={texts.columns.after}>
        <div className={styles.value}>
          <Value value={row.after} row={row} side="after" />
        </div>
      </td>
    </tr>
  );
}

function Value(props: {
  readonly value: PlanValue;
  readonly row: PlanRow;
  readonly side: 'now' | 'after';
}) {
  const { value, row, side } = props;
  const changed = row.change !== 'keep';
  if (value.kind === 'addresses' && value.addresses.length > 0)
    return <Addresses addresses={value.addresses} row={row} side={side} />;
  const text = texts.value(value, row);
  if (side === 'after' && changed && value.kind !== 'none' && value.kind !== 'same')
    return <ins>{text}</ins>;
  return text;
}

function Addresses(props: {
  readonly addresses: readonly string[];
  readonly row: PlanRow;
  readonly side: 'now' | 'after';
}) {
  const { addresses, row, side } = props;
  const before = row.now.kind === 'addresses' ? row.now.addresses : [];
  const after = row.after.kind === 'addresses' ? row.after.addresses : [];
  const [one] = before;
  const [other] = after;
  if (before.length === 1 && after.length === 1 && one !== undefined && other !== undefined)
    return <ChangedAddress before={one} after={other} side={side} />;
  const known = new Set(side === 'after' ? before : after);
  return addresses.map((address) => (
    <div key={address}>
      {known.has(address) || row.change === 'keep' ? (
        <LongValue text={address} />
      ) : side === 'after' ? (
        <ins>
          <LongValue text={address} />
        </ins>
      ) : (
        <del>
          <LongValue text={address} />
        </del>
      )}
    </div>
  ));
}

function ChangedAddress(props: {
  readonly before: string;
  readonly after: string;
  readonly side: 'now' | 'after';
}) {
  const parts = splitDifference(props.before, props.after);
  const own = props.side === 'now' ? parts.before : parts.after;
  return (
    <Fragment>
      <LongValue text={parts.start} />
      {own !== '' &&
        (props.side === 'now' ? (
          <del>
            <LongValue text={own} />
          </del>
        ) : (
          <ins>
            <LongValue text={own} />
          </ins>
        ))}
      <LongValue text={parts.end} />
    </Fragment>
  );
}
