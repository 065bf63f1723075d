/** Of a screen with 120 Hz: on a slower one two of them fall together, and nothing waits for longer than its frame. */
const FRAME_MS = 8;

/** Something that is done at most once a frame. */
export interface OnceAFrame {
  /** Does it at once, or at the end of the frame it was done in already. */
  readonly ask: () => void;
  /** What was asked for and not done yet is left out. */
  readonly stop: () => void;
}

/** A person sees no more than one state a frame; a run of checks has dozens. */
export function onceAFrame(act: () => void, frameMs = FRAME_MS): OnceAFrame {
  let timer: NodeJS.Timeout | null = null;
  let isDue = false;
  const frame = (): void => {
    timer = null;
    if (isDue) now();
  };
  const now = (): void => {
    isDue = false;
    timer = setTimeout(frame, frameMs);
    act();
  };
  return {
    ask: () => {
      if (timer === null) now();
      else isDue = true;
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      isDue = false;
    },
  };
}
