import { createHttp } from '@engine/http/create-http';
import type { Http } from '@engine/http/http';
import type { Timers } from '@engine/http/timers';
import type { WireRequest, WireResponse } from '@engine/http/transport';
import type { PracticeWire } from '@engine/http/wire';
import { clouds } from '@shared/cloud';

/** What the wire does with one request: an answer, or an error of the platform. */
export type Mishap = Partial<WireResponse> | Error;

/** An `Http` over a scripted wire, whose waits end at once and are written down. */
export interface ScriptedHttp {
  readonly http: Http;
  readonly sent: readonly WireRequest[];
  /** In ms. */
  readonly waits: readonly number[];
}

export const NOW = new Date('2026-11-20T12:00:00.000Z');

/** The last entry of the script goes on for ever. */
export function scriptedHttp(
  script: readonly [Mishap, ...Mishap[]],
  options: { practice?: PracticeWire; onWait?: () => void } = {},
): ScriptedHttp {
  const sent: WireRequest[] = [];
  const waits: number[] = [];
  const timers: Timers = {
    random: () => 0.5,
    wait: async (ms, signal) => {
      waits.push(ms);
      options.onWait?.();
      signal.throwIfAborted();
    },
  };
  const http = createHttp({
    cloud: clouds.global,
    practice: options.practice ?? null,
    now: () => NOW,
    timers,
    transport: async (request) => {
      sent.push(request);
      const next = script[sent.length - 1] ?? script[script.length - 1] ?? {};
      if (next instanceof Error) throw next;
      return { status: 200, headers: {}, body: '', ...next };
    },
  });
  return { http, sent, waits };
}

/** A platform's error as undici words it: the code sits on the cause. */
export const platformError = (code: string, message = code): Error =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) });
