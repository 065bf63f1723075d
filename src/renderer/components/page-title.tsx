import { common } from '@shared/text/en/common';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './page-title.module.css';

/** The h1. Takes the focus when the page changes, so that reading and tabbing start there. */
export function PageTitle(props: {
  readonly children: string;
  readonly mark?: ReactNode;
  readonly keepFocus: boolean;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { children: title, keepFocus } = props;
  useEffect(() => {
    document.title = common.windowTitle(title);
    if (!keepFocus) heading.current?.focus({ preventScroll: true });
  }, [title, keepFocus]);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.title}>
      {props.mark}
      {title}
    </h1>
  );
}
