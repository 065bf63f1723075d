import { createPrivateKey } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Authority, makeAuthority, makeServer, type Pair } from './certificate';

/** The authority's certificate and a server's pair under it. */
export interface ServerIdentity extends Pair {
  /** Where the authority's certificate lies, for `NODE_EXTRA_CA_CERTS` and the like. */
  readonly authorityFile: string;
}

/** Raised when the folder for certificates is not there. */
export class NoCertificateFolder extends Error {
  override readonly name = 'NoCertificateFolder';
}

/**
 * The practice tenant's own certificate authority, kept in `folder` so that trust given once holds for the next start.
 *
 * Its key is made here and never leaves the folder; the server's pair is made anew for each start.
 */
export function serverIdentity(
  folder: string,
  hosts: readonly string[],
  now: Date,
): ServerIdentity {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new NoCertificateFolder(folder);
  const authorityFile = join(folder, 'practice-ca.pem');
  const keyFile = join(folder, 'practice-ca.key');
  const authority =
    existsSync(authorityFile) && existsSync(keyFile)
      ? kept(authorityFile, keyFile)
      : made(authorityFile, keyFile, now);
  return { ...makeServer(authority, hosts, now), authorityFile };
}

const kept = (authorityFile: string, keyFile: string): Authority => ({
  certificate: readFileSync(authorityFile, 'utf8'),
  key: createPrivateKey(readFileSync(keyFile, 'utf8')),
});

function made(authorityFile: string, keyFile: string, now: Date): Authority {
  const authority = makeAuthority(now);
  writeFileSync(keyFile, authority.key.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  writeFileSync(authorityFile, authority.certificate);
  return authority;
}
