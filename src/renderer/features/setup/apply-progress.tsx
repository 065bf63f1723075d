import { Button } from '@fluentui/react-components';
import type { ConnectionView } from '@shared/connection';
import type { ActionProgress, PlanState } from '@shared/plan';
import { planTexts } from '@shared/text/en/plan';
import { AccountCard } from '../../components/account-card';
import { classNames } from '../../components/class-names';
import { Failure } from '../../components/failure';
import { Page } from '../../components/page';
import { PanelSection, PanelText } from '../../components/panel-section';
import { WaitingForBrowser } from '../../components/waiting-for-browser';
import { goTo } from '../../state/store';
import { useRequest } from '../../state/use-request';
import { UndoList } from '../handover/undo-list';
import { ActionRow } from './action-row';
import styles from './apply-progress.module.css';

const texts = planTexts.apply;

type Running = Extract<PlanState, { kind: 'applying' | 'stopped' | 'done' }>;

const countOf = (progress: readonly ActionProgress[], state: ActionProgress['state']): number =>
  progress.filter((action) => action.state === state).length;

/** Each change as it is made: ticks live, request ids on failure, nothing made twice. */
export function ApplyProgress(props: {
  readonly connection: ConnectionView;
  readonly state: Running;
}) {
  const { connection, state } = props;
  const { plan, progress } = state;
  const tenant = plan.tenantName ?? connection.tenantName ?? planTexts.plan.organisation;
  const waiting = connection.administrator.kind === 'waiting' ? connection.administrator : null;
  const failed = countOf(progress, 'failed');
  const done = state.kind === 'done';
  return (
    <Page
      title={done ? texts.doneTitle(plan.appName) : texts.title(plan.appName)}
      lead={
        <span role="status">
          {texts.summary(
            countOf(progress, 'done'),
            progress.length,
            countOf(progress, 'running'),
            failed,
          )}
        </span>
      }
      keepFocus={waiting !== null}
      panel={{
        label: planTexts.undo.title,
        content: (
          <PanelSection title={planTexts.undo.title}>
            <UndoList connection={connection} />
            <PanelText>{texts.panelClose}</PanelText>
          </PanelSection>
        ),
      }}
      foot={<Foot connection={connection} state={state} />}
      note={failed > 0 ? texts.othersWentOn : done ? undefined : texts.goesOn}
    >
      <Segments progress={progress} />
      {waiting !== null && (
        <div className={styles.consent}>
          <AccountCard person="administrator" title={texts.consentTitle} detail={texts.consentLead}>
            <WaitingForBrowser state={waiting} />
          </AccountCard>
        </div>
      )}
      <ol className={styles.rows}>
        {progress.map((action) => (
          <ActionRow
            key={action.rowId}
            action={action}
            connection={connection}
            tenant={tenant}
            plan={plan}
          />
        ))}
      </ol>
    </Page>
  );
}

/** Decoration beside the sentence. */
function Segments(props: { readonly progress: readonly ActionProgress[] }) {
  return (
    <div className={styles.segments} aria-hidden="true">
      {props.progress.map((action) => (
        <i key={action.rowId} className={classNames(styles[action.state])} />
      ))}
    </div>
  );
}

function Foot(props: { readonly connection: ConnectionView; readonly state: Running }) {
  const { connection, state } = props;
  const apply = useRequest(window.app.plan.apply, 'once');
  const done = state.kind === 'done';
  const secretOnly =
    state.progress.filter((action) => action.state === 'failed').length === 1 &&
    state.progress.some((action) => action.error?.code === 'graph.secretLifetime');
  return (
    <>
      {state.kind === 'stopped' && !secretOnly && (
        <Button
          appearance="primary"
          disabledFocusable={apply.busy}
          onClick={() => apply.ask({ connectionId: connection.id, planId: state.plan.id })}
        >
          {texts.retry}
        </Button>
      )}
      <Button
        appearance={done ? 'primary' : 'outline'}
        disabledFocusable={!done}
        onClick={() => goTo({ kind: 'set-up', connectionId: connection.id, showing: 'values' })}
      >
        {texts.continue}
      </Button>
      {apply.error !== null && <Failure error={apply.error} />}
    </>
  );
}
