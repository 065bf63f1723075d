import { linkAddress } from '@core/links/link-address';
import type { Handlers } from '@shared/contract';
import { AppError } from '@shared/errors';
import { type LinkId, linkIds } from '@shared/links';
import type { Context } from './context';

const isLinkId = (id: string): id is LinkId => linkIds.some((known) => known === id);

export const appHandlers = (context: Context): Handlers['app'] => ({
  snapshot: () => context.snapshot(),
  setTheme: ({ theme }) => {
    context.changeSettings({ theme });
    return null;
  },
  openLink: async ({ link, connectionId, checkId, page }) => {
    const { book, cloud, http } = context.workspace();
    const view = connectionId === undefined ? null : book.view(connectionId);
    const found = isLinkId(link) ? linkAddress(link, view, { checkId, page }, cloud.portal) : null;
    if (!found) throw new AppError('link.unknown', { link });
    await context.host.openInBrowser(http.browserAddress(found.url), found.kind);
    return null;
  },
  dismissNotice: ({ index }) => {
    context.notices.dismiss(index);
    return null;
  },
});
