import { type RefObject, useEffect, useRef } from 'react';

/**
 * Takes the focus when it was lost because the pressed button is gone, and whenever `turn` changes.
 *
 * Whoever works by keyboard or screen reader then goes on where the answer stands, not at the top of the window.
 */
export function useTakeLostFocus<T extends HTMLElement>(turn: unknown): RefObject<T | null> {
  const place = useRef<T>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn is the very reason to look again
  useEffect(() => {
    const { activeElement, body } = document;
    if (activeElement === null || activeElement === body) place.current?.focus();
  }, [turn]);
  return place;
}
