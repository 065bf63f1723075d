import type { Handlers } from '@shared/contract';
import type { Context } from './context';

export const runHandlers = (context: Context): Pick<Handlers, 'runs' | 'keychain'> => ({
  runs: {
    cancel: ({ runId }) => {
      context.runs.cancel(runId);
      return null;
    },
  },
  keychain: {
    probe: async () => {
      const state = await (await context.workspace().vault()).probe();
      context.announce();
      return state;
    },
  },
});
