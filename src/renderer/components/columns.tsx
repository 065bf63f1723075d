import type { ReactNode } from 'react';
import { MainSide } from './main-side';

/** Both columns empty, as in the static shell, while a screen is on its way. */
export function EmptyColumns() {
  return (
    <>
      <div className="side" />
      <main className="sheet" />
    </>
  );
}

/** Left column and sheet. The left one is the main one unless a screen has its own. */
export function Columns(props: { readonly side?: ReactNode; readonly children: ReactNode }) {
  return (
    <>
      <div className="side">{props.side ?? <MainSide />}</div>
      {props.children}
    </>
  );
}
