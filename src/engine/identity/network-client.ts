import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import { AppError } from '@shared/errors';
import type { Http } from '../http/http';

export interface NetworkClient extends INetworkModule {
  /** What went wrong with the latest request; null after an answer. MSAL itself drops it and says `network_error`. */
  readonly failure: () => AppError | null;
}

/** MSAL's requests through the one way out. */
export function createNetworkClient(http: Http): NetworkClient {
  let failure: AppError | null = null;

  const send = async <T>(
    method: 'GET' | 'POST',
    url: string,
    options?: NetworkRequestOptions,
  ): Promise<NetworkResponse<T>> => {
    try {
      const answer = await http.request({
        method,
        url,
        to: 'microsoft',
        // A code or a refresh token is offered again only when nothing was done with it.
        retry: method === 'GET' ? 'safe' : 'refused',
        ...(options?.headers ? { headers: options.headers } : {}),
        ...(options?.body ? { body: options.body } : {}),
      });
      const body = parse<T>(answer.body, answer.status);
      failure = null;
      return { headers: { ...answer.headers }, body, status: answer.status };
    } catch (error) {
      failure = error instanceof AppError ? error : null;
      throw error;
    }
  };

  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
    failure: () => failure,
  };
}

function parse<T>(body: string, status: number): T {
  try {
    return JSON.parse(body);
  } catch (error) {
    const details = { status, upstreamMessage: 'not JSON' };
    throw new AppError('auth.unexpected', {}, details, { cause: error });
  }
}
