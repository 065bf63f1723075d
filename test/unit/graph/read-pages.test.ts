import { graphReader } from '@engine/graph/graph-reader';
import { readApplications } from '@engine/graph/read-applications';
import { readPages } from '@engine/graph/read-pages';
import { clouds } from '@shared/cloud';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type Answer, fakeHttp } from '../../support/fake-http';

const ROOT = 'https://graph.microsoft.com/v1.0';
const signal = new AbortController().signal;
const item = z.object({ id: z.string() });

const page = (ids: readonly string[], next: string | null): Answer => ({
  body: JSON.stringify({
    value: ids.map((id) => ({ id })),
    ...(next ? { '@odata.nextLink': next } : {}),
  }),
});

const reading = (answers: Readonly<Record<string, Answer>>) => {
  const http = fakeHttp(answers);
  const reader = graphReader(http, clouds.global, async () => 'token');
  return { http, read: () => readPages(reader, '/things', item, signal) };
};

describe('a list of Graph', () => {
  test('is read to its end', async () => {
    const { read } = reading({
      [`${ROOT}/things`]: page(['a'], `${ROOT}/things?$skiptoken=1`),
      [`${ROOT}/things?$skiptoken=1`]: page([], `${ROOT}/things?$skiptoken=2`),
      [`${ROOT}/things?$skiptoken=2`]: page(['b', 'c'], null),
    });
    expect(await read()).toEqual([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
  });

  test('that never ends is given up @promise R03', async () => {
    const { read, http } = reading({ [`${ROOT}/things`]: page(['a'], `${ROOT}/things`) });
    await expect(read()).rejects.toMatchObject({ code: 'graph.shape' });
    expect(http.requests.length).toBeLessThan(500);
  });

  test('never leads the token to another host', async () => {
    const { read, http } = reading({
      [`${ROOT}/things`]: page(['a'], 'https://evil.example/v1.0/things?2'),
    });
    await read().catch(() => undefined);
    expect(http.requests.map((request) => new URL(request.url).host)).toEqual(
      http.requests.map(() => 'graph.microsoft.com'),
    );
  });

  test('of registrations asks only for what is judged', async () => {
    const http = fakeHttp({});
    const reader = graphReader(http, clouds.global, async () => 'token');
    await readApplications(reader, signal).catch(() => undefined);
    expect(new URL(http.requests[0]?.url ?? '').searchParams.get('$select')?.split(',')).toEqual([
      'id',
      'appId',
      'displayName',
      'uniqueName',
      'createdDateTime',
      'signInAudience',
      'web',
      'publicClient',
      'requiredResourceAccess',
      'passwordCredentials',
    ]);
  });
});
