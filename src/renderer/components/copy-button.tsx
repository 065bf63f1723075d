import { Button } from '@fluentui/react-components';
import { common } from '@shared/text/en/common';
import { useEffect, useState } from 'react';
import { announce } from '../state/store';
import { classNames } from './class-names';
import styles from './copy-button.module.css';
import { CopyIcon } from './icons';

/** How long the button says "Copied" before it offers to copy again. */
const COPIED_SHOWN_MS = 4_000;

export interface CopyButtonProps {
  /** The text, or how to get it; null means there is none to copy. */
  readonly text: string | (() => Promise<string | null>);
  /** What is copied, for the accessible name: "Copy Application Client ID". */
  readonly what: string;
  readonly label?: string;
  readonly appearance?: 'primary' | 'outline' | 'subtle';
  readonly iconOnly?: boolean;
  readonly row?: boolean;
  /** It was copied before: the word stays. */
  readonly done?: boolean;
  readonly onCopied?: () => void;
}

/** Copies, changes to "Copied" in place and says so. */
export function CopyButton(props: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), COPIED_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    const text = typeof props.text === 'string' ? props.text : await props.text();
    if (text === null) return;
    await navigator.clipboard.writeText(text);
    setCopied(true);
    announce(common.copiedWhat(props.what));
    props.onCopied?.();
  };

  const said = copied || props.done === true;
  const label = said ? common.copied : (props.label ?? common.copy);
  return (
    <Button
      appearance={said ? 'subtle' : (props.appearance ?? 'outline')}
      className={classNames(props.row && styles.row, said && styles.copied)}
      icon={said && props.iconOnly !== true ? null : <CopyIcon />}
      aria-label={
        props.label !== undefined
          ? undefined
          : said
            ? common.copyAgain(props.what)
            : common.copyWhat(props.what)
      }
      onClick={copy}
    >
      {props.iconOnly === true ? undefined : label}
    </Button>
  );
}
