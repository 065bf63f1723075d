import { AppError } from '@shared/errors';
import type { Http } from '../http/http';

const MAX_BYTES = 512 * 1024;

/** The version in the plugin's readme.txt, null when it is not to be read: many sites hide it. */
export async function readPluginVersion(
  http: Http,
  siteUrl: string,
  slug: string,
  signal: AbortSignal | undefined,
): Promise<string | null> {
  try {
    const answer = await http.request({
      method: 'GET',
      url: `${siteUrl}/wp-content/plugins/${slug}/readme.txt`,
      to: 'site',
      retry: 'never',
      timeoutMs: 4_000,
      maxBytes: MAX_BYTES,
      ...(signal ? { signal } : {}),
    });
    return answer.status === 200 ? stableTag(answer.body) : null;
  } catch (error) {
    if (error instanceof AppError && error.code !== 'run.cancelled') return null;
    throw error;
  }
}

/** `Stable tag:` of a WordPress readme. */
export const stableTag = (readme: string): string | null =>
  /^\s*Stable tag:\s*v?(\d+(?:\.\d+){0,3})\s*$/im.exec(readme)?.[1] ?? null;
