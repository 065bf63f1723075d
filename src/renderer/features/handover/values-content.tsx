import type { ConnectionView } from '@shared/connection';
import { handover as texts } from '@shared/text/en/handover';
import { useState } from 'react';
import { BrowserDrawing } from '../../components/browser-drawing';
import { Failure } from '../../components/failure';
import { InfoIcon, TickIcon } from '../../components/icons';
import { OpenLinkButton } from '../../components/open-link-button';
import { PanelSection, PanelText } from '../../components/panel-section';
import { Tabs } from '../../components/tabs';
import { SnippetView } from './snippet-view';
import { nextToCopy, type SheetState } from './use-sheet';
import { ValueRow } from './value-row';
import styles from './values.module.css';

/** The values, field by field or as a snippet: two views of the same. */
export function ValuesContent(props: {
  readonly connection: ConnectionView;
  readonly state: SheetState;
}) {
  const { connection, state } = props;
  const { sheet, error } = state;
  const [view, setView] = useState('fields');
  if (sheet === null) return error === null ? <p>{texts.loading}</p> : <Failure error={error} />;
  const next = nextToCopy(sheet, connection.copied);
  const fields = (
    <ul className={styles.values}>
      {sheet.fields.map((field) => (
        <ValueRow
          key={field.id}
          field={field}
          connection={connection}
          next={field.id === next?.id}
        />
      ))}
    </ul>
  );
  return (
    <>
      {sheet.snippet === null ? (
        fields
      ) : (
        <Tabs
          label={texts.views}
          selected={view}
          onSelect={setView}
          tabs={[
            { id: 'fields', label: texts.fieldByField, content: fields },
            {
              id: 'snippet',
              label: sheet.snippet.fileName,
              content: <SnippetView snippet={sheet.snippet} />,
            },
          ]}
        />
      )}
      <div className={styles.advice}>
        <InfoIcon />
        <p>
          {texts.guides}
          <strong>{connection.fromAddress}</strong>.
        </p>
      </div>
    </>
  );
}

/** A drawing of the application's page with the next field marked. */
export function ValuesPanel(props: {
  readonly connection: ConnectionView;
  readonly state: SheetState;
}) {
  const { connection, state } = props;
  const { sheet } = state;
  if (sheet === null) return <h2>{texts.panel.title}</h2>;
  const next = nextToCopy(sheet, connection.copied);
  return (
    <PanelSection title={texts.panel.title}>
      <BrowserDrawing address={`${new URL(connection.siteUrl).host}/wp-admin`}>
        {sheet.fields.map((field) => {
          const hit = field.id === next?.id;
          return (
            <div key={field.id}>
              <div className={hit ? styles.drawnLabelHit : styles.drawnLabel}>
                {field.label}
                {connection.copied.includes(field.id) && <TickIcon />}
              </div>
              <div className={hit ? styles.drawnFieldHit : styles.drawnField} />
            </div>
          );
        })}
      </BrowserDrawing>
      {sheet.settingsUrl !== null && (
        <OpenLinkButton link="target.settings" connectionId={connection.id}>
          {texts.panel.settings(connection.targetName)}
        </OpenLinkButton>
      )}
      <PanelText>
        {sheet.version === null ? texts.panel.versionUnknown : texts.panel.version(sheet.version)}
      </PanelText>
    </PanelSection>
  );
}
