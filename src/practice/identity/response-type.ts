import type { Application } from '../state/world';
import type { Returns } from './authorize-request';
import { type Refusal, refused } from './entra-error';

/** Reads `response_type`, and whether this registration may have what it asks for. */
export function readResponseType(app: Application, params: URLSearchParams): Returns | Refusal {
  const words = (params.get('response_type') ?? '').split(' ').sort().join(' ');
  switch (words) {
    case 'code':
      return { code: true, idToken: false };
    case 'id_token':
      return idTokenRefusal(app, params) ?? { code: false, idToken: true };
    case 'code id_token':
      return idTokenRefusal(app, params) ?? { code: true, idToken: true };
    default:
      return refused(
        'unsupported_response_type',
        70005,
        `The provided value for the input parameter 'response_type' is not allowed for this client. Expected value is 'code'.`,
      );
  }
}

function idTokenRefusal(app: Application, params: URLSearchParams): Refusal | null {
  if (!app.web.implicitGrantSettings.enableIdTokenIssuance) {
    return refused(
      'unsupported_response_type',
      700054,
      "response_type 'id_token' is not enabled for the application.",
    );
  }
  if (params.get('response_mode') === 'query') {
    return refused(
      'unsupported_response_mode',
      70007,
      "'query' is not a supported value of 'response_mode' when requesting a token.",
    );
  }
  return null;
}
