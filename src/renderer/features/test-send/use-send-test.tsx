import type { ConnectionView } from '@shared/connection';
import { testSend as texts } from '@shared/text/en/test-send';
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
  const send = useRequest(window.app.test.send);
  const cancel = useRequest(window.app.runs.cancel);
  const running = connection.test.kind === 'running';
  const error = send.error ?? cancel.error;
  return {
    start: (to) => {
      if (send.busy || running) return;
      void send.ask({
        connectionId: connection.id,
        to: to.trim(),
        attemptId: crypto.randomUUID(),
      });
    },
    cancel: (runId) => void cancel.ask({ runId }),
    busy: send.busy || running,
    failure: error === null ? null : <Failure error={error} />,
  };
}

/** Says the result of a running test once it is there. One on a page. */
export function useTestAnnounced({ test }: ConnectionView): void {
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
