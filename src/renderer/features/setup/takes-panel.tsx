import { setup } from '@shared/text/en/setup';
import { FactList } from '../../components/fact-list';
import { ClockIcon, LockIcon, MailIcon, ShieldIcon } from '../../components/icons';
import { PanelSection } from '../../components/panel-section';

const texts = setup.site.takes;

export function TakesPanel(props: { readonly fromAddress: string | null }) {
  return (
    <PanelSection title={texts.title}>
      <FactList
        strong
        roomy
        facts={[
          { id: 'minutes', icon: <ClockIcon />, text: texts.minutes },
          {
            id: 'administrator',
            icon: <ShieldIcon />,
            text: texts.administrator,
            detail: texts.administratorDetail,
          },
          {
            id: 'sender',
            icon: <MailIcon />,
            text: texts.sender,
            detail: texts.senderDetail(props.fromAddress),
          },
          {
            id: 'nothing',
            icon: <LockIcon />,
            text: texts.nothing,
            detail: texts.nothingDetail,
          },
        ]}
      />
    </PanelSection>
  );
}
