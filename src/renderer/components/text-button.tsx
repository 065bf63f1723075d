import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import styles from './text-button.module.css';

/** A button that looks like a link, inside a sentence or a row. */
export function TextButton(props: ComponentProps<'button'>) {
  const { className, ...rest } = props;
  return <button type="button" {...rest} className={classNames(styles.button, className)} />;
}
