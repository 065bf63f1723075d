import { Button } from '@fluentui/react-components';
import { diagnose as texts } from '@shared/text/en/diagnose';
import { LockIcon } from '../../components/icons';
import { Notice } from '../../components/notice';
import { openRotation } from '../../state/open-plan';
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
        actions={
          secret && connectionId !== null ? (
            <Button className={styles.row} onClick={() => openRotation(connectionId)}>
              {texts.rotate}
            </Button>
          ) : undefined
        }
      >
        {texts.maskedBody} {secret && texts.maskedSecret}
      </Notice>
    </div>
  );
}
