import { channel, contract, type Handlers } from '@shared/contract';
import { AppError } from '@shared/errors';
import { failed, ok, type Result } from '@shared/result';
import * as z from 'zod/mini';
import type { Log } from './log';
import type { Services } from './services';

/** Answers one call of the window: parses the input with the contract's schema, runs the handler, never rejects. */
export type Answer = (channelName: string, input: unknown) => Promise<Result<unknown>>;

type Handler = (input: unknown) => unknown;

interface Route {
  readonly schema: z.ZodMiniType;
  readonly handler: Handler;
}

/** Names of all requests of the contract, as channels. */
export const requestChannels: readonly string[] = Object.entries(contract).flatMap(
  ([group, specs]) =>
    Object.entries(specs)
      .filter(([, spec]) => spec.kind === 'request')
      .map(([name]) => channel(group, name)),
);

/** The one place where calls of a window turn into calls of the engine, for every host. */
export function answerWith(handlers: Handlers, log?: Pick<Log, 'fault'>): Answer {
  const routes = routesOf(handlers);
  return async (channelName, input) => {
    const route = routes.get(channelName);
    const parsed = route ? z.safeParse(route.schema, input) : undefined;
    if (!route || !parsed?.success) return refuse(channelName);
    try {
      return ok((await route.handler(parsed.data)) ?? null);
    } catch (error) {
      if (!(error instanceof AppError)) log?.fault(channelName, error);
      return failed(nameFailure(error).toView());
    }
  };
}

/** The same while the engine still starts: calls wait for it, and learn why when it cannot start. */
export function answerOnceStarted(services: Promise<Services>, log?: Pick<Log, 'fault'>): Answer {
  const started = services.then(({ handlers }) => answerWith(handlers, log));
  started.catch((error: unknown) => {
    if (!(error instanceof AppError)) log?.fault('engine start', error);
  });
  return (channelName, input) =>
    started.then(
      (answer) => answer(channelName, input),
      (error: unknown) => failed(nameFailure(error).toView()),
    );
}

/** The answer to a call that is not of the contract, not well formed, or not from our window. */
export const refuse = (channelName: string): Result<never> =>
  failed(new AppError('ipc.invalid', { channel: channelName.slice(0, 64) }).toView());

/** An expected failure keeps its code; a bug becomes ipc.unexpected with the kind of error, never its message. */
const nameFailure = (error: unknown): AppError =>
  error instanceof AppError
    ? error
    : new AppError(
        'ipc.unexpected',
        {},
        { upstreamCode: error instanceof Error ? error.name : typeof error },
        { cause: error },
      );

function routesOf(handlers: Handlers): ReadonlyMap<string, Route> {
  const routes = new Map<string, Route>();
  for (const [group, specs] of Object.entries(contract)) {
    // Handlers mirrors Contract key by key (its mapped type says so); here it is walked by name.
    const functions = handlers[group as keyof Handlers] as Readonly<Record<string, Handler>>;
    for (const [name, spec] of Object.entries(specs)) {
      const handler = functions[name];
      if (spec.kind === 'request' && handler)
        routes.set(channel(group, name), { schema: spec.input, handler });
    }
  }
  return routes;
}
