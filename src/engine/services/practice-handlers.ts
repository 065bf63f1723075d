import type { Handlers } from '@shared/contract';
import { AppError } from '@shared/errors';
import type { Context } from './context';
import { removeConnection } from './remove-connection';

export const practiceHandlers = (context: Context): Handlers['practice'] => ({
  enter: async () => {
    if (!context.workspace().practice) await context.switchTo('practice');
    return context.snapshot();
  },
  leave: async () => {
    if (context.workspace().practice) await context.switchTo('global');
    return context.snapshot();
  },
  reset: async () => {
    const workspace = context.workspace();
    if (!workspace.practice) throw new AppError('practice.unavailable');
    await context.runs.cancelAll();
    for (const { id } of workspace.book.records()) await removeConnection(context, workspace, id);
    await workspace.practice.reset();
    return context.snapshot();
  },
});
