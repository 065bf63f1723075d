import { Button } from '@fluentui/react-components';
import type { ConnectionView } from '@shared/connection';
import { handover as texts } from '@shared/text/en/handover';
import { type ReactNode, useState } from 'react';
import { CopyButton } from '../../components/copy-button';
import { Failure } from '../../components/failure';
import { EyeIcon, EyeOffIcon } from '../../components/icons';
import { LongValue } from '../../components/long-value';
import { clearClipboardLater } from '../../state/clear-clipboard';
import { openRotation } from '../../state/open-plan';
import { useRequest } from '../../state/use-request';
import styles from './values.module.css';

const DOTS = '•'.repeat(20);

/** The secret stays in the keychain until it is asked for by a press; hiding it forgets it here. */
export function SecretValue(props: {
  readonly connection: ConnectionView;
  readonly label: string;
  readonly available: boolean;
  readonly primary: boolean;
  readonly copied: boolean;
  readonly onCopied: () => void;
  readonly children: (shown: ReactNode, buttons: ReactNode) => ReactNode;
}) {
  const { connection } = props;
  const connectionId = connection.id;
  const [secret, setSecret] = useState<string | null>(null);
  const fetched = useRequest(window.app.handover.secret);
  const read = async () => (await fetched.ask({ connectionId }))?.secret ?? null;

  if (!props.available)
    return props.children(
      texts.secretGone,
      <Button className={styles.button} onClick={() => openRotation(connectionId)}>
        {texts.makeNew}
      </Button>,
    );

  const shown =
    fetched.error !== null ? (
      <Failure error={fetched.error} />
    ) : secret === null ? (
      <span className={styles.dots} role="img" aria-label={texts.secretHidden}>
        {DOTS}
      </span>
    ) : (
      <LongValue text={secret} />
    );
  const copy = async () => {
    const text = secret ?? (await read());
    if (text !== null) clearClipboardLater(text);
    return text;
  };
  return props.children(
    shown,
    <>
      <Button
        appearance="subtle"
        className={styles.eye}
        icon={secret === null ? <EyeIcon /> : <EyeOffIcon />}
        aria-label={secret === null ? texts.showSecret : texts.hideSecret}
        onClick={async () => setSecret(secret === null ? await read() : null)}
      />
      <CopyButton
        row
        appearance={props.primary ? 'primary' : props.copied ? 'subtle' : 'outline'}
        text={copy}
        what={props.label}
        done={props.copied}
        onCopied={props.onCopied}
      />
    </>,
  );
}
