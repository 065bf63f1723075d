import type { IncomingMessage, ServerResponse } from 'node:http';
import { bundleFile } from '@engine/bundle/bundle-file';
import { pageHeaders } from '@engine/bundle/page-headers';

/** Puts window.app there before the window's own script runs: module scripts run in the order of the page. */
const CLIENT = '<script type="module" src="./web-client.js"></script>';

/** Serves the window's files to a browser that asks this very host by its address. */
export function servePages(root: string, host: () => string) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const plain = (status: number): void => {
      response.writeHead(status, pageHeaders("'self'")).end();
    };
    if (request.headers.host !== host()) return plain(421);
    if (request.method !== 'GET') return plain(405);
    const [path = '/'] = (request.url ?? '/').split('?');
    const file = await bundleFile(root, path);
    if (file.kind !== 'file') return plain(file.kind === 'outside' ? 403 : 404);
    response.writeHead(200, { ...pageHeaders("'self'"), 'content-type': file.type });
    response.end(file.type.startsWith('text/html') ? withClient(file.content) : file.content);
  };
}

const withClient = (page: Uint8Array): string =>
  Buffer.from(page)
    .toString('utf8')
    .replace(/<script\b/, `${CLIENT}$&`);
