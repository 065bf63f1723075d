import type { ReactNode } from 'react';
import { Notice } from './notice';

/** A blocking trouble, flush under the header of the card it is about. */
export function Alarm(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Notice intent="error" title={props.title} flush>
      <div>{props.children}</div>
    </Notice>
  );
}
