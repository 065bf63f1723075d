import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NoCertificateFolder, serverIdentity } from '@practice/server/tls/authority';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'practice-ca-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const HOSTS = ['login.microsoftonline.com', 'graph.microsoft.com', 'localhost', '127.0.0.1'];

describe('the practice certificate authority', () => {
  test('names every host it plays in a certificate that its own authority signed', () => {
    const made = serverIdentity(folder, HOSTS, new Date());
    const server = new X509Certificate(made.certificate);
    const authority = new X509Certificate(readFileSync(made.authorityFile));
    expect(authority.ca).toBe(true);
    expect(server.ca).toBe(false);
    expect(server.verify(authority.publicKey)).toBe(true);
    expect(server.checkIssued(authority)).toBe(true);
    expect(HOSTS.map((host) => server.checkHost(host) ?? server.checkIP(host))).toEqual(HOSTS);
    expect(server.checkHost('www.example.org')).toBeUndefined();
  });

  test('is the same authority at the next start', () => {
    const first = serverIdentity(folder, HOSTS, new Date());
    const before = readFileSync(first.authorityFile, 'utf8');
    const second = serverIdentity(folder, HOSTS, new Date());
    expect(readFileSync(second.authorityFile, 'utf8')).toBe(before);
    expect(second.certificate).not.toBe(first.certificate);
  });

  test('is believed by an unmodified TLS client that trusts it, and by no other', async () => {
    const made = serverIdentity(folder, HOSTS, new Date());
    const server = createServer({ key: made.key, cert: made.certificate }, (_, response) =>
      response.end('hello'),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const ask = (ca: string | undefined) =>
      new Promise<string>((resolve, reject) => {
        request(
          {
            host: '127.0.0.1',
            port,
            servername: 'graph.microsoft.com',
            ...(ca ? { ca } : {}),
          },
          (response) => resolve(String(response.statusCode)),
        )
          .on('error', (error) => reject(error))
          .end();
      });
    await expect(ask(readFileSync(made.authorityFile, 'utf8'))).resolves.toBe('200');
    await expect(ask(undefined)).rejects.toThrow(/certificate/);
    server.close();
    server.closeAllConnections();
  });

  test('says so when its folder is missing', () => {
    expect(() => serverIdentity(join(folder, 'none'), HOSTS, new Date())).toThrow(
      NoCertificateFolder,
    );
  });
});
