import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { AttentionIcon, InfoIcon, ProblemIcon } from './icons';
import styles from './notice.module.css';

const icons = { info: <InfoIcon />, warning: <AttentionIcon />, error: <ProblemIcon /> };

/** A message about the whole surface, or about what was just pressed. Shapes are those of every status. */
export function Notice(props: {
  readonly intent: 'info' | 'warning' | 'error';
  readonly title?: string;
  readonly icon?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons beside the words. */
  readonly actions?: ReactNode;
  /** Without a border, flush under the header of a card. */
  readonly flush?: boolean;
}) {
  const { intent } = props;
  return (
    <MessageBar
      intent={intent}
      layout="singleline"
      shape={props.flush === true ? 'square' : 'rounded'}
      icon={<span className={styles[intent]}>{props.icon ?? icons[intent]}</span>}
      className={props.flush === true ? styles.flush : styles.notice}
    >
      <MessageBarBody className={styles.body}>
        {props.title !== undefined && <MessageBarTitle>{props.title}</MessageBarTitle>}
        {props.children}
      </MessageBarBody>
      {props.actions !== undefined && <div className={styles.actions}>{props.actions}</div>}
    </MessageBar>
  );
}
