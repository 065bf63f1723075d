import type { Cloud } from '@shared/cloud';
import type { GraphReader } from '../evidence/ports';
import { readJson } from '../evidence/read-json';
import type { Http } from '../http/http';
import { nameGraphFailure } from './name-graph-failure';

/** Reads Graph v1.0 with a token of one person, asked for anew at each call. */
export const graphReader = (
  http: Http,
  cloud: Cloud,
  token: () => Promise<string>,
): GraphReader => ({
  get: async (path, schema, signal) => {
    const answer = await http.request({
      method: 'GET',
      url: `https://${cloud.graph}/v1.0${path}`,
      to: 'microsoft',
      headers: { authorization: `Bearer ${await token()}`, accept: 'application/json' },
      signal,
    });
    if (answer.status >= 400) throw nameGraphFailure(answer);
    return { value: readJson(answer, schema), requestId: answer.requestId };
  },
});
