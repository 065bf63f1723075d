import { Button } from '@fluentui/react-components';
import type { ConnectionView } from '@shared/connection';
import { handover } from '@shared/text/en/handover';
import { planTexts } from '@shared/text/en/plan';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { Failure } from '../../components/failure';
import { OpenLinkButton } from '../../components/open-link-button';
import { Page } from '../../components/page';
import { PanelSection, PanelText } from '../../components/panel-section';
import { useRequest } from '../../state/use-request';
import styles from './made.module.css';
import { UndoList } from './undo-list';

const texts = handover.made;

/** Everything made for one connection, each with its way back. */
export function MadePage(props: { readonly connection: ConnectionView }) {
  const { connection } = props;
  const undo = useRequest(window.app.plan.undo);
  const tenant = connection.tenantName ?? planTexts.plan.organisation;
  const left = connection.made.filter((item) => item.state !== 'undone');
  return (
    <Page
      title={texts.title}
      lead={connection.made.length === 0 ? texts.nothing : texts.lead}
      panel={
        connection.app === null
          ? undefined
          : {
              label: texts.registration,
              content: (
                <PanelSection title={texts.registration}>
                  <PanelText>{connection.app.displayName}</PanelText>
                  <OpenLinkButton link="app.overview" connectionId={connection.id}>
                    {texts.open}
                  </OpenLinkButton>
                  <PanelText>{texts.needsAdministrator}</PanelText>
                </PanelSection>
              ),
            }
      }
    >
      <div className={styles.list}>
        {connection.made.length > 0 && <UndoList connection={connection} dated />}
        {left.length > 1 && (
          <div className={styles.all}>
            <ConfirmDialog
              trigger={<Button disabledFocusable={undo.busy}>{texts.undoAll}</Button>}
              title={texts.undoAllQuestion(connection.siteName)}
              body={texts.undoAllBody(tenant)}
              confirm={texts.undoAllConfirm}
              keep={texts.keep}
              onConfirm={() => undo.ask({ connectionId: connection.id })}
            />
          </div>
        )}
        {undo.error !== null && <Failure error={undo.error} />}
      </div>
    </Page>
  );
}
