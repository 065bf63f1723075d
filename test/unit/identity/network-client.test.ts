import { createNetworkClient } from '@engine/identity/network-client';
import { describe, expect, test } from 'vitest';
import { platformError, scriptedHttp } from '../../support/recording-transport';

const TOKEN = 'https://login.microsoftonline.com/organizations/oauth2/v2.0/token';

describe('MSAL’s requests', () => {
  test('remember the mishap that MSAL drops, until an answer comes', async () => {
    const { http } = scriptedHttp([platformError('ENOTFOUND'), { body: '{}' }]);
    const client = createNetworkClient(http);
    await expect(client.sendPostRequestAsync(TOKEN)).rejects.toMatchObject({
      code: 'network.nameUnknown',
    });
    expect(client.failure()?.code).toBe('network.nameUnknown');
    await client.sendPostRequestAsync(TOKEN);
    expect(client.failure()).toBeNull();
  });

  test('never leave Microsoft’s hosts @promise P20', async () => {
    const { http, sent } = scriptedHttp([{ body: '{}' }]);
    const asked = createNetworkClient(http).sendPostRequestAsync('https://evil.example/token');
    await expect(asked).rejects.toMatchObject({ code: 'network.hostNotAllowed' });
    expect(sent).toEqual([]);
  });

  test.each<[number, number]>([
    [429, 2],
    [503, 1],
  ])('offer a code again after %i %i times in all', async (status, times) => {
    const { http, sent } = scriptedHttp([{ status, body: '{}' }, { body: '{}' }]);
    await createNetworkClient(http).sendPostRequestAsync(TOKEN, { body: 'code=x' });
    expect(sent).toHaveLength(times);
  });

  test('that a proxy answers in HTML are named with the status', async () => {
    const { http } = scriptedHttp([{ status: 502, body: '<html>' }]);
    await expect(createNetworkClient(http).sendPostRequestAsync(TOKEN)).rejects.toMatchObject({
      code: 'auth.unexpected',
      details: { status: 502 },
    });
  });
});
