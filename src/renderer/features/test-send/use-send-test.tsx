import type { ConnectionView } from '@shared/connection';
import { testSend as texts } from '@shared/text/en/test-send';
import { watch as watchTexts } from '@shared/text/en/watch';
import type { WatchState } from '@shared/watch';
import { type ReactNode, useEffect, useRef } from 'react';
import { Failure } from '../../components/failure';
import { announce } from '../../state/store';
import { useRequest } from '../../state/use-request';

export interface SendTest {
  readonly start: (to: string) => void;
  readonly cancel: (runId: string) => void;
  readonly busy: boolean;
  readonly failure: ReactNode;
}

/** Sends one mail for one press. */
export function useSendTest(connection: ConnectionView): SendTest {
  const send = useRequest(window.app.test.send, 'once');
  const cancel = useRequest(window.app.runs.cancel);
  const running = connection.test.kind === 'running';
  const pressedAt = useRef<ConnectionView['test'] | null>(null);
  const start = async (to: string) => {
    // One press, one mail: until the engine has said what came of the last press, another one means the same.
    if (send.busy || running || pressedAt.current === connection.test) return;
    pressedAt.current = connection.test;
    const run = await send.ask({
      connectionId: connection.id,
      to: to.trim(),
      attemptId: crypto.randomUUID(),
    });
    if (run === null) pressedAt.current = null;
  };
  const error = send.error ?? cancel.error;
  return {
    start: (to) => void start(to),
    cancel: (runId) => void cancel.ask({ runId }),
    busy: send.busy || running,
    failure: error === null ? null : <Failure error={error} />,
  };
}

/** Says the result of a running test once it is there. One on a page. */
export function useTestAnnounced({ test, watch }: ConnectionView): void {
  useWatchAnnounced(watch);
  const wasRunning = useRef(false);
  useEffect(() => {
    if (wasRunning.current && test.kind === 'ended') {
      const rung = texts.stopRung(test);
      if (test.result === 'arrived') announce(texts.announceArrived);
      else if (rung !== null) announce(texts.announceStopped(rung));
    }
    wasRunning.current = test.kind === 'running';
  }, [test]);
}

function useWatchAnnounced(watch: WatchState): void {
  const wasWatching = useRef(false);
  useEffect(() => {
    if (wasWatching.current && watch.kind === 'ended') announce(watchTexts.announce[watch.result]);
    wasWatching.current = watch.kind === 'watching';
  }, [watch]);
}
