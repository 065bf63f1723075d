import { foundRegistration } from '@engine/evidence/found-registration';
import type { EvidencePorts, GraphReader } from '@engine/evidence/ports';
import { describe, expect, it } from 'vitest';

const CALLBACK = 'https://www.contoso.example/wp-json/fluent-smtp/outlook_callback';

const readBy = (get: GraphReader['get']): EvidencePorts['administrator'] => ({
  kind: 'signed-in',
  as: { graph: { get }, identity: { username: 'admin@contoso.example', tenantId: 't', roles: [] } },
});

describe('the search for a registration made elsewhere @doctor', () => {
  it('does not hold up the checklist where Graph never answers', async () => {
    const silent = readBy(() => new Promise(() => undefined));
    const { signal } = new AbortController();
    expect(await foundRegistration(silent, CALLBACK, signal, 20)).toBeNull();
  });

  it('does not end the checklist where Graph cannot be read, whatever was thrown', async () => {
    const broken = readBy(() => Promise.reject(new TypeError('no token')));
    const { signal } = new AbortController();
    expect(await foundRegistration(broken, CALLBACK, signal)).toBeNull();
  });
});
