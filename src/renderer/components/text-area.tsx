import { useFieldControlProps_unstable } from '@fluentui/react-components';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import styles from './text-area.module.css';

/**
 * A box for several lines inside a Fluent `Field`, which gives it its name, hint and state.
 *
 * Fluent's own brings 12 kB along for the same look.
 */
export function TextArea(props: ComponentProps<'textarea'>) {
  const { className, ...rest } = props;
  const area = useFieldControlProps_unstable(rest, { supportsLabelFor: true });
  return (
    <span className={classNames(styles.area, className)}>
      <textarea {...area} />
    </span>
  );
}
