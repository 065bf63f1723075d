import { type ReportFormat, reportFormats } from '@shared/checklist';
import { checklist as texts } from '@shared/text/en/checklist';
import { Failure } from '../../components/failure';
import { DocumentIcon } from '../../components/icons';
import { SplitButton } from '../../components/split-button';
import { announce } from '../../state/store';
import { useRequest } from '../../state/use-request';

/** Saves the report, without secrets and with names left out: as a page at a press, in other forms by the menu. */
export function SaveReport(props: { readonly connectionId: string; readonly upwards?: boolean }) {
  const { connectionId } = props;
  const save = useRequest(window.app.doctor.saveReport);
  const copy = useRequest(window.app.doctor.reportText);
  const saveAs = async (format: ReportFormat) => {
    const saved = await save.ask({ connectionId, format });
    if (saved?.savedAs != null) announce(texts.reportSaved(saved.savedAs));
  };
  const copyText = async () => {
    const report = await copy.ask({ connectionId });
    if (report === null) return;
    await navigator.clipboard.writeText(report.text);
    announce(texts.reportCopied);
  };
  const error = save.error ?? copy.error;
  return (
    <>
      <SplitButton
        label={texts.saveReport}
        icon={<DocumentIcon />}
        menuLabel={texts.reportForms}
        disabled={save.busy || copy.busy}
        upwards={props.upwards === true}
        onPress={() => void saveAs('html')}
        choices={[
          ...reportFormats.map((format) => ({
            id: format,
            label: texts.formats[format],
            choose: () => void saveAs(format),
          })),
          { id: 'copy', label: texts.copyReport, choose: () => void copyText() },
        ]}
      />
      {error !== null && <Failure error={error} />}
    </>
  );
}
