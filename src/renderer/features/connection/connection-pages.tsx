import { assertNever } from '@shared/assert-never';
import type { ConnectionView } from '@shared/connection';
import { common } from '@shared/text/en/common';
import { Columns } from '../../components/columns';
import { ConnectionSide } from '../../components/connection-side';
import { Failure } from '../../components/failure';
import { Page } from '../../components/page';
import { Waiting } from '../../components/waiting';
import type { ConnectionPage } from '../../state/route';
import { useConnection } from '../../state/use-connection';
import { Checklist } from '../checklist';
import { MadePage } from '../handover/made-page';
import { ValuesPage } from '../handover/values-page';
import { TestPage } from '../test-send/test-page';

/** The pages of one connection, under its own left column. */
export function ConnectionPages(props: {
  readonly connectionId: string;
  readonly page: ConnectionPage;
}) {
  const loaded = useConnection(props.connectionId);
  switch (loaded.kind) {
    case 'failed':
      return (
        <Columns>
          <Page title={common.appName}>
            <Failure error={loaded.error} />
          </Page>
        </Columns>
      );
    case 'loading':
      return (
        <Columns>
          <Page title={common.loading}>
            <Waiting label={common.loading} />
          </Page>
        </Columns>
      );
    case 'ready':
      return (
        <Columns side={<ConnectionSide connection={loaded.connection} />}>
          <PageOf key={props.page} connection={loaded.connection} page={props.page} />
        </Columns>
      );
    default:
      return assertNever(loaded);
  }
}

function PageOf(props: { readonly connection: ConnectionView; readonly page: ConnectionPage }) {
  const { connection, page } = props;
  switch (page) {
    case 'checklist':
      return <Checklist connection={connection} />;
    case 'test':
      return <TestPage connection={connection} />;
    case 'values':
      return <ValuesPage connection={connection} />;
    case 'made':
      return <MadePage connection={connection} />;
    default:
      return assertNever(page);
  }
}
