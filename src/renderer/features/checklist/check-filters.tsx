import { Button } from '@fluentui/react-components';
import { checklist as texts } from '@shared/text/en/checklist';
import { type Status, StatusIcon } from '../../components/status-mark';
import styles from './check-filters.module.css';
import type { Counts } from './groups';

export type Filter = 'problem' | 'attention' | 'unknown' | 'ok';

const order: readonly { readonly filter: Filter; readonly count: keyof Counts }[] = [
  { filter: 'problem', count: 'fail' },
  { filter: 'attention', count: 'attention' },
  { filter: 'unknown', count: 'unknown' },
  { filter: 'ok', count: 'pass' },
];

/** The counts, each a switch that shows only these. Also the summary that is read out first. */
export function CheckFilters(props: {
  readonly counts: Counts;
  readonly filter: Filter | null;
  readonly onFilter: (filter: Filter | null) => void;
}) {
  const { counts, filter, onFilter } = props;
  return (
    <fieldset className={styles.filters} aria-label={texts.filter}>
      {order
        .filter(({ count }) => counts[count] > 0)
        .map(({ filter: own, count }) => (
          <Button
            key={own}
            className={`${styles.filter} ${styles[own]}`}
            aria-pressed={filter === own}
            icon={<StatusIcon status={own satisfies Status} />}
            onClick={() => onFilter(filter === own ? null : own)}
          >
            {texts.filters[own](counts[count])}
          </Button>
        ))}
    </fieldset>
  );
}
