import { setMaxListeners } from 'node:events';

/** A limit on one piece of work. */
export interface TimeLimit {
  /** Ends when time is up or the work is called off. */
  readonly signal: AbortSignal;
  readonly hasPassed: () => boolean;
  /** The work has ended: lets go of the clock and of what could have called it off. */
  readonly end: () => void;
}

/**
 * Limits work to so many ms; `callOff` ends it before.
 *
 * AbortSignal.timeout would hold on to everything the work knows until its time is up, however early it ended: a sweep
 * of many connections would keep the last ten seconds of itself in memory.
 */
export function timeLimit(ms: number, callOff?: AbortSignal): TimeLimit {
  const controller = new AbortController();
  let isPassed = false;
  const timer = setTimeout(() => {
    isPassed = true;
    controller.abort(new DOMException('time is up', 'TimeoutError'));
  }, ms);
  const stop = (): void => controller.abort(callOff?.reason);
  if (callOff?.aborted) stop();
  else if (callOff) {
    // Dozens of requests hang on one run, and each lets go of it: Node's warning of a leak at eleven is wrong here.
    setMaxListeners(0, callOff);
    callOff.addEventListener('abort', stop, { once: true });
  }
  return {
    signal: controller.signal,
    hasPassed: () => isPassed,
    end: () => {
      clearTimeout(timer);
      callOff?.removeEventListener('abort', stop);
    },
  };
}
