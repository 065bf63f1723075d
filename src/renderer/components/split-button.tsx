import { Button } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactElement, useId, useRef, useState } from 'react';
import { classNames } from './class-names';
import { OpenedIcon } from './icons';
import styles from './split-button.module.css';

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly choose: () => void;
}

/**
 * A button for what is mostly wanted, with a menu of its other forms.
 *
 * Small on purpose: Fluent's own menu brings positioning and portals of 69 kB along.
 */
export function SplitButton(props: {
  readonly label: string;
  readonly icon: ReactElement;
  /** What the menu holds, for who cannot see it. */
  readonly menuLabel: string;
  readonly choices: readonly Choice[];
  readonly disabled: boolean;
  readonly onPress: () => void;
  /** There is no room below, in a foot for instance. */
  readonly upwards?: boolean;
}) {
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLFieldSetElement>(null);
  const id = useId();
  const close = (): void => {
    setOpen(false);
    root.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
    else if (!moveFocus(menu.current, event.key)) return;
    event.preventDefault();
  };
  return (
    <fieldset
      ref={root}
      className={styles.split}
      aria-label={props.label}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <Button
        className={styles.main}
        icon={props.icon}
        disabledFocusable={props.disabled}
        onClick={props.onPress}
      >
        {props.label}
      </Button>
      <Button
        className={styles.opener}
        icon={<OpenedIcon />}
        aria-label={props.menuLabel}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpen(true);
        }}
      />
      {open && (
        <div
          ref={(element) => {
            if (menu.current === null) element?.querySelector('button')?.focus();
            menu.current = element;
          }}
          id={id}
          role="menu"
          tabIndex={-1}
          aria-label={props.menuLabel}
          className={classNames(styles.menu, props.upwards === true && styles.upwards)}
          onKeyDown={onKey}
        >
          {props.choices.map((choice) => (
            <button
              key={choice.id}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={styles.item}
              onClick={() => {
                close();
                choice.choose();
              }}
            >
              {choice.label}
            </button>
          ))}
        </div>
      )}
    </fieldset>
  );
}

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Moves within the menu; false for a key that means nothing there. */
function moveFocus(menu: HTMLElement | null, key: string): boolean {
  const step = steps[key];
  if (menu === null || step === undefined) return false;
  const items = [...menu.querySelectorAll('button')];
  const at = items.findIndex((item) => item.matches(':focus'));
  items[step(at, items.length)]?.focus();
  return true;
}
