import type { ReactNode } from 'react';
import { MainSide } from './main-side';

/** Left column and sheet. Empty while a screen is on its way. */
export function Columns(props: { readonly side?: ReactNode; readonly children?: ReactNode }) {
  return (
    <>
      <div className="side">{props.side ?? <MainSide />}</div>
      {props.children ?? <main className="sheet" />}
    </>
  );
}
