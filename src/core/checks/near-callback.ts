/**
 * Whether a registered address is meant for this callback and written wrong: http, without www, another language or
 * address style. The plugin's own route tells it from an address of another program on the same site.
 */
export function isNearCallback(address: string, callback: string): boolean {
  const [meant, given] = [placeOf(callback), placeOf(address)];
  return meant !== null && given !== null && meant === given;
}

/** Host and the plugin's own route; null for an address that has none, such as /wp-admin/. */
function placeOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { hostname, pathname, searchParams } = new URL(address);
  const parts = (searchParams.get('rest_route') ?? pathname).split('/').filter(Boolean);
  const route = parts.slice(-2);
  if (route.length < 2) return null;
  return [hostname.replace(/^www\./, ''), ...route].join('/').toLowerCase();
}

interface WithAddresses {
  readonly web: readonly string[];
}

/** Registrations that hold the callback; where none does, those that hold it written wrong. */
export function meantFor<App extends WithAddresses>(
  apps: readonly App[],
  callback: string,
): readonly App[] {
  const holding = apps.filter(({ web }) => web.includes(callback));
  if (holding.length > 0) return holding;
  return apps.filter(({ web }) => web.some((address) => isNearCallback(address, callback)));
}
