import { setup } from '@shared/text/en/setup';
import { FactList } from '../../components/fact-list';
import { GlobeIcon, KeyIcon, ShieldIcon } from '../../components/icons';
import { PanelSection } from '../../components/panel-section';

const texts = setup.site.looks;

export function LooksPanel() {
  return (
    <PanelSection title={texts.title}>
      <FactList
        strong
        roomy
        facts={[
          { id: 'site', icon: <GlobeIcon />, text: texts.site, detail: texts.siteDetail },
          { id: 'tenant', icon: <ShieldIcon />, text: texts.tenant, detail: texts.tenantDetail },
          { id: 'rest', icon: <KeyIcon />, text: texts.rest, detail: texts.restDetail },
        ]}
      />
    </PanelSection>
  );
}
