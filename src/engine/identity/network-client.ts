import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import { AppError } from '@shared/errors';
import type { Http } from '../http/http';

/** MSAL's requests through the one way out. */
export function createNetworkClient(http: Http): INetworkModule {
  const send = async <T>(
    method: 'GET' | 'POST',
    url: string,
    options?: NetworkRequestOptions,
  ): Promise<NetworkResponse<T>> => {
    const answer = await http.request({
      method,
      url,
      to: 'microsoft',
      // A code or a refresh token must not be offered twice.
      retry: method === 'GET' ? 'safe' : 'never',
      ...(options?.headers ? { headers: options.headers } : {}),
      ...(options?.body ? { body: options.body } : {}),
    });
    return { headers: { ...answer.headers }, body: parse<T>(answer.body), status: answer.status };
  };
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
}

function parse<T>(body: string): T {
  try {
    return JSON.parse(body);
  } catch (error) {
    throw new AppError('auth.unexpected', {}, { upstreamMessage: 'not JSON' }, { cause: error });
  }
}
