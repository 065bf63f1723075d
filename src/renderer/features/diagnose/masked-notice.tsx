import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { diagnose as texts } from '@shared/text/en/diagnose';
import { LockIcon } from '../../components/icons';
import { goTo } from '../../state/store';
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
    <MessageBar intent="warning" layout="multiline" icon={<LockIcon />} className={styles.masked}>
      <MessageBarBody>
        <MessageBarTitle>{texts.maskedTitle([...new Set(masked)])}</MessageBarTitle>
        {texts.maskedBody} {secret && texts.maskedSecret}
      </MessageBarBody>
      {secret && connectionId !== null && (
        <MessageBarActions>
          <Button onClick={() => goTo({ kind: 'set-up', connectionId, showing: 'plan' })}>
            {texts.rotate}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
