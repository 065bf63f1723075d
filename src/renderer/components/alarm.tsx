import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import styles from './alarm.module.css';

/** A blocking trouble, flush under the header of the card it is about. */
export function Alarm(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <MessageBar intent="error" shape="square" layout="multiline" className={styles.alarm}>
      <MessageBarBody>
        <MessageBarTitle>{props.title}</MessageBarTitle>
        <div>{props.children}</div>
      </MessageBarBody>
    </MessageBar>
  );
}
