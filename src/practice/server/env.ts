import type { Context } from 'hono';
import type { Realm } from '../state/realm';

/** What every practice handler has at hand beside the request. */
export interface PracticeEnv {
  Variables: {
    /** Graph's id of this request, for headers and error bodies alike. */
    requestId: string;
  };
  Bindings: {
    readonly realm: Realm;
    /** The body was left out: it was over the limit. */
    readonly bodyTooLong: boolean;
    /** Turns a real address into one the asking browser can follow here: path form when it came in path form. */
    readonly reachable: (url: string) => string;
    /** A request one host of the practice world makes to another. Raises CallFailed. */
    readonly call: (request: Request) => Promise<Response>;
  };
}

export type PracticeContext = Context<PracticeEnv>;

export const LOGIN_HOST = 'login.microsoftonline.com';
export const GRAPH_HOST = 'graph.microsoft.com';
/** Other names of the sign-in; MSAL treats them as one. */
export const LOGIN_ALIASES = ['login.windows.net', 'login.microsoft.com', 'sts.windows.net'];
/** Azure's management, where programs look for subscriptions. */
export const AZURE_HOST = 'management.azure.com';
/** Takes the bytes of large attachments. */
export const OUTLOOK_HOST = 'outlook.office.com';
