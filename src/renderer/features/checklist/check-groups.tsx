import type { ConnectionView } from '@shared/connection';
import { useCheckTexts } from '../../state/use-check-texts';
import type { Filter } from './check-filters';
import { CheckGroupItem, FineGroups } from './check-group-item';
import styles from './checklist.module.css';
import { type GroupView, isPressing } from './groups';
import { SignInNeedItem } from './sign-in-need';
import type { SignInNeed } from './sign-in-needs';

/** What is wrong, then what waits for a sign-in, then what is not known, and last what is fine. */
export function CheckGroups(props: {
  readonly connection: ConnectionView;
  readonly groups: readonly GroupView[];
  readonly needs: readonly SignInNeed[];
  readonly filter: Filter | null;
  /** The finding, or else the sign-in, whose button is the lit one. */
  readonly lit: string | null;
  readonly litNeed: SignInNeed | null;
}) {
  const { connection, groups, filter } = props;
  const texts = useCheckTexts();
  if (texts === null) return null;
  const running = connection.checklist.kind === 'running';
  const shown = groups.filter((view) => running || filter === 'ok' || view.open.length > 0);
  // The rows keep their order while the check runs.
  const first = running ? shown : shown.filter(isPressing);
  const item = (view: GroupView) => (
    <CheckGroupItem
      key={`${view.group} ${running}`}
      view={view}
      connection={connection}
      filter={filter}
      lit={props.lit}
      texts={texts}
    />
  );
  return (
    <div className={styles.groups}>
      {first.map(item)}
      {(filter === null || filter === 'unknown') &&
        props.needs.map((need) => (
          <SignInNeedItem
            key={need.role}
            need={need}
            connection={connection}
            lit={need === props.litNeed}
            texts={texts}
          />
        ))}
      {shown.filter((view) => !first.includes(view)).map(item)}
      {filter === null && !running && (
        <FineGroups
          connectionId={connection.id}
          views={groups.filter((view) => view.open.length === 0)}
          texts={texts}
        />
      )}
    </div>
  );
}
