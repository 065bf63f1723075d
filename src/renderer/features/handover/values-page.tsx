import type { ConnectionView } from '@shared/connection';
import { handover as texts } from '@shared/text/en/handover';
import { CopyButton } from '../../components/copy-button';
import { Page } from '../../components/page';
import { colleagueText } from './colleague-text';
import { useSheet } from './use-sheet';
import { ValuesContent, ValuesPanel } from './values-content';

/** The values of a finished connection, for when they are needed again. */
export function ValuesPage(props: { readonly connection: ConnectionView }) {
  const { connection } = props;
  const state = useSheet(connection);
  return (
    <Page
      title={texts.title(connection.targetName)}
      lead={texts.lead}
      actions={
        state.sheet === null ? undefined : (
          <CopyButton
            text={colleagueText(connection, state.sheet)}
            what={texts.colleagueWhat}
            label={texts.colleague}
          />
        )
      }
      panel={{
        label: texts.panel.title,
        content: <ValuesPanel connection={connection} state={state} />,
      }}
    >
      <ValuesContent connection={connection} state={state} />
    </Page>
  );
}
