import type { ConnectionView } from '@shared/connection';
import type { MadeItem } from '@shared/plan';
import { capitalised, moment } from '@shared/text/en/dates';
import { planTexts } from '@shared/text/en/plan';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { Failure } from '../../components/failure';
import { TextButton } from '../../components/text-button';
import { useNow } from '../../state/use-now';
import { useRequest } from '../../state/use-request';
import styles from './undo-list.module.css';

const texts = planTexts.undo;

const MINUTE_MS = 60_000;

const nameOf = (item: MadeItem): string =>
  item.kind === 'permission' && item.subject !== null ? item.subject : planTexts.plan.what(item);

/** Everything made in the organisation for this connection, each with its way back. */
export function UndoList(props: { readonly connection: ConnectionView; readonly dated?: boolean }) {
  const { connection } = props;
  const now = useNow(MINUTE_MS);
  const undo = useRequest(window.app.plan.undo);
  const tenant = connection.tenantName ?? planTexts.plan.organisation;
  if (connection.made.length === 0) return <p className={styles.when}>{texts.nothing}</p>;
  return (
    <>
      <ul className={styles.items}>
        {connection.made.map((item) => (
          <li key={item.id} className={styles.item}>
            <div>
              <div className={item.state === 'undone' ? styles.gone : undefined}>
                {nameOf(item)}
              </div>
              {props.dated === true && (
                <div className={styles.when}>{capitalised(moment(item.at, now))}</div>
              )}
              {item.error !== null && <Failure error={item.error} />}
            </div>
            {item.state === 'undone' || item.state === 'undoing' ? (
              <span className={styles.when}>
                {item.state === 'undone' ? texts.undone : texts.undoing}
              </span>
            ) : (
              <ConfirmDialog
                trigger={
                  <TextButton aria-label={texts.undoWhat(nameOf(item))}>{texts.undo}</TextButton>
                }
                title={texts.question(nameOf(item))}
                body={texts.body(tenant)}
                confirm={texts.confirm}
                keep={texts.keep}
                onConfirm={() => undo.ask({ connectionId: connection.id, itemIds: [item.id] })}
              />
            )}
          </li>
        ))}
      </ul>
      {undo.error !== null && <Failure error={undo.error} />}
    </>
  );
}
