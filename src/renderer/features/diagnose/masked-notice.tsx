import { Button } from '@fluentui/react-components';
import { diagnose as texts } from '@shared/text/en/diagnose';
import { LockIcon } from '../../components/icons';
import { Notice } from '../../components/notice';
import { OpenLinkButton } from '../../components/open-link-button';
import { openRotation } from '../../state/open-plan';
import { useStore } from '../../state/store';
import { askForConnection } from './about-connection';
import styles from './diagnose.module.css';

/** Says what was masked, and what follows from a secret that lay about. */
export function MaskedNotice(props: {
  readonly masked: readonly string[];
  readonly connectionId: string | null;
}) {
  const { masked, connectionId } = props;
  if (masked.length === 0) return null;
  const secret = masked.some((kind) => kind.includes('secret'));
  return (
    <div className={styles.masked}>
      <Notice
        intent="warning"
        icon={<LockIcon />}
        title={texts.maskedTitle([...new Set(masked)])}
        actions={secret ? <RotateButton connectionId={connectionId} /> : undefined}
      >
        {texts.maskedBody} {secret && texts.maskedSecret}
      </Notice>
    </div>
  );
}

/** Leads to the rotation of the connection; where none is known, to the choice or to Microsoft's own list. */
function RotateButton(props: { readonly connectionId: string | null }) {
  const { connectionId } = props;
  const hasConnections = useStore((state) => (state.app?.connections.length ?? 0) > 0);
  if (connectionId !== null)
    return (
      <Button className={styles.row} onClick={() => openRotation(connectionId)}>
        {texts.rotate}
      </Button>
    );
  if (hasConnections)
    return (
      <Button className={styles.row} onClick={askForConnection}>
        {texts.rotateWhich}
      </Button>
    );
  return (
    <OpenLinkButton link="app.list" row>
      {texts.openApps}
    </OpenLinkButton>
  );
}
