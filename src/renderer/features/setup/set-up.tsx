import { assertNever } from '@shared/assert-never';
import type { ConnectionView, SetUpStep } from '@shared/connection';
import { common } from '@shared/text/en/common';
import { Columns } from '../../components/columns';
import { Failure } from '../../components/failure';
import { Page } from '../../components/page';
import { Waiting } from '../../components/waiting';
import { useConnection } from '../../state/use-connection';
import { AdministratorStep } from './administrator-step';
import { ElsewhereStep } from './elsewhere-step';
import { PlanStep } from './plan-step';
import { SenderStep } from './sender-step';
import { SetUpSide } from './set-up-side';
import { sideWord } from './side-word';
import { TestStep } from './test-step';
import { useFollowing } from './use-following';
import { ValuesStep } from './values-step';

/** A connection on its way. Shows its own step, so it moves on by itself; `showing` looks at another one. */
export function SetUp(props: {
  readonly connectionId: string;
  readonly showing: SetUpStep | null;
}) {
  const loaded = useConnection(props.connectionId);
  if (loaded.kind === 'failed')
    return (
      <Columns>
        <Page title={common.appName}>
          <Failure error={loaded.error} />
        </Page>
      </Columns>
    );
  if (loaded.kind === 'loading')
    return (
      <Columns>
        <Page title={common.loading}>
          <Waiting label={common.loading} />
        </Page>
      </Columns>
    );
  return <SetUpOf connection={loaded.connection} showing={props.showing} />;
}

function SetUpOf(props: {
  readonly connection: ConnectionView;
  readonly showing: SetUpStep | null;
}) {
  const { connection, showing } = props;
  useFollowing(connection, showing);
  const step = showing ?? connection.step;
  return (
    <Columns side={<SetUpSide current={step} {...sideWord(connection, step)} />}>
      <Step key={step ?? 'done'} connection={connection} step={step} />
    </Columns>
  );
}

function Step(props: { readonly connection: ConnectionView; readonly step: SetUpStep | null }) {
  const { connection, step } = props;
  switch (step) {
    case 'site':
    case 'administrator':
      return connection.administratorElsewhere ? (
        <ElsewhereStep connection={connection} />
      ) : (
        <AdministratorStep connection={connection} />
      );
    case 'plan':
      return <PlanStep connection={connection} />;
    case 'values':
      return <ValuesStep connection={connection} />;
    case 'sender':
      return <SenderStep connection={connection} />;
    case 'test':
    case null:
      return <TestStep connection={connection} />;
    default:
      return assertNever(step);
  }
}
