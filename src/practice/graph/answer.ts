import type { PracticeContext } from '../server/env';
import { newId } from '../state/realm';

/** A refusal in Graph's form. */
export class GraphRefusal extends Error {
  override readonly name = 'GraphRefusal';

  constructor(
    readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 429 | 500 | 503,
    readonly code: string,
    message: string,
    readonly inner: string | null = null,
  ) {
    super(message);
  }
}

export const notFound = (id: string): GraphRefusal =>
  new GraphRefusal(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );

/** Exchange words it differently from the directory. */
export const itemNotFound = (): GraphRefusal =>
  new GraphRefusal(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');

export const badRequest = (message: string, code = 'Request_BadRequest'): GraphRefusal =>
  new GraphRefusal(400, code, message);

export const denied = (): GraphRefusal =>
  new GraphRefusal(
    403,
    'Authorization_RequestDenied',
    'Insufficient privileges to complete the operation.',
  );

export const mailDenied = (): GraphRefusal =>
  new GraphRefusal(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');

export const duplicate = (what: string): GraphRefusal =>
  new GraphRefusal(409, 'Request_MultipleObjectsWithSameKeyValue', what);

/** The JSON body of a refusal. */
export function refusalBody(c: PracticeContext, refusal: GraphRefusal): Record<string, unknown> {
  const requestId = c.get('requestId');
  return {
    error: {
      code: refusal.code,
      message: refusal.message,
      innerError: {
        ...(refusal.inner ? { code: refusal.inner } : {}),
        date: c.env.realm.now().toISOString().slice(0, 19),
        'request-id': requestId,
        'client-request-id': c.req.header('client-request-id') ?? requestId,
      },
    },
  };
}

export const requestIdHeader = (c: PracticeContext): string => {
  const id = newId();
  c.set('requestId', id);
  c.header('request-id', id);
  c.header('client-request-id', c.req.header('client-request-id') ?? id);
  c.header(
    'x-ms-ags-diagnostic',
    '{"ServerInfo":{"DataCenter":"Practice","Slice":"E","Ring":"1"}}',
  );
  c.header('OData-Version', '4.0');
  return id;
};

const root = 'https://graph.microsoft.com/v1.0';

export const context = (what: string): { '@odata.context': string } => ({
  '@odata.context': `${root}/$metadata#${what}`,
});
