import { bundleFile } from '@engine/bundle/bundle-file';
import { pageHeaders } from '@engine/bundle/page-headers';
import { protocol, type Session } from 'electron';

/** Before `ready`: a scheme of our own, so that no page is ever read through `file://`. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** After `ready`: serves the files below `root` under `app://bundle/`, and nothing else. */
export function serveBundle(session: Session, root: string): void {
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    if (url.host !== 'bundle') return plain(404);
    if (request.method !== 'GET') return plain(405);
    const file = await bundleFile(root, url.pathname);
    if (file.kind === 'file')
      return new Response(file.content, {
        headers: { ...pageHeaders("'none'"), 'content-type': file.type },
      });
    return plain(file.kind === 'outside' ? 403 : 404);
  });
}

const plain = (status: number): Response =>
  new Response(null, { status, headers: pageHeaders("'none'") });
