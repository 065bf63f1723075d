import { Button } from '@fluentui/react-components';
import { checklist as texts } from '@shared/text/en/checklist';
import { Failure } from '../../components/failure';
import { DocumentIcon } from '../../components/icons';
import { announce } from '../../state/store';
import { useRequest } from '../../state/use-request';

/** Saves the report as one page, without secrets and with names left out. */
export function SaveReport(props: { readonly connectionId: string }) {
  const save = useRequest(window.app.doctor.saveReport);
  const press = async () => {
    const saved = await save.ask({ connectionId: props.connectionId, format: 'html' });
    if (saved?.savedAs != null) announce(texts.reportSaved(saved.savedAs));
  };
  return (
    <>
      <Button icon={<DocumentIcon />} disabledFocusable={save.busy} onClick={press}>
        {texts.saveReport}
      </Button>
      {save.error !== null && <Failure error={save.error} />}
    </>
  );
}
