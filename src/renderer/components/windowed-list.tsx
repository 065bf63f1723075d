import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

/** Lists up to this length are put on screen whole. */
const WHOLE_UP_TO = 100;

/** Rows kept beyond each edge, so that Tab always finds the next one. */
const OVERSCAN = 8;

interface Range {
  readonly from: number;
  readonly to: number;
}

/** A long list of equally high rows of which only those near the view are put on screen. */
export function WindowedList<T>(props: {
  readonly items: readonly T[];
  readonly rowHeight: number;
  readonly className?: string | undefined;
  readonly keyOf: (item: T) => string;
  readonly children: (item: T) => ReactNode;
}) {
  const { items, rowHeight } = props;
  const list = useRef<HTMLUListElement>(null);
  const whole = items.length <= WHOLE_UP_TO;
  const [range, setRange] = useState<Range>({ from: 0, to: 30 });
  useLayoutEffect(() => {
    if (whole) return;
    const look = () => {
      const top = list.current?.getBoundingClientRect().top ?? 0;
      const from = Math.max(0, Math.floor(-top / rowHeight) - OVERSCAN);
      const to = Math.ceil((window.innerHeight - top) / rowHeight) + OVERSCAN;
      setRange((old) => (old.from === from && old.to === to ? old : { from, to }));
    };
    look();
    document.addEventListener('scroll', look, { capture: true, passive: true });
    window.addEventListener('resize', look);
    return () => {
      document.removeEventListener('scroll', look, { capture: true });
      window.removeEventListener('resize', look);
    };
  }, [whole, rowHeight]);

  const from = whole ? 0 : Math.min(range.from, items.length);
  const to = whole ? items.length : Math.min(range.to, items.length);
  const space = { paddingTop: from * rowHeight, paddingBottom: (items.length - to) * rowHeight };
  return (
    <ul ref={list} className={props.className} style={whole ? undefined : space}>
      {items.slice(from, to).map((item, index) => (
        <li key={props.keyOf(item)} aria-setsize={items.length} aria-posinset={from + index + 1}>
          {props.children(item)}
        </li>
      ))}
    </ul>
  );
}
