import type { Site } from '../state/world';

/** Where one installation is found; a language plugin puts its prefix behind everything. */
export const homeOf = (site: Site, language: string | null = null): string =>
  `${site.https ? 'https' : 'http'}://${site.host}${site.path}${language === null ? '' : `/${language}`}`;

export const restRoot = (site: Site, language: string | null = null): string =>
  restUrl(site, '/', language);

export const restUrl = (site: Site, route: string, language: string | null = null): string =>
  site.permalinks === 'plain'
    ? `${homeOf(site, language)}/index.php?rest_route=${route}`
    : `${homeOf(site, language)}/${site.restPrefix}${route}`;
