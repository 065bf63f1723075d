import type { ConnectionRecord } from '@core/connection/record';
import { accountOf } from '@core/connection/view';
import type { Handlers } from '@shared/contract';
import type { DiagnosisFacts } from '@shared/diagnosis';
import type { Context } from './context';
import { targetOf } from './people';

/** Diagnoses a pasted text, with what the connection knows wherever the person said nothing else. */
export const diagnoseHandlers = (context: Context): Handlers['diagnose'] => ({
  text: async ({ text, connectionId, facts }) => {
    const known =
      connectionId === undefined ? {} : factsOf(context.workspace().book.record(connectionId));
    const diagnose = await context.parts.diagnose();
    return diagnose({ text, facts: { ...known, ...facts } });
  },
});

const factsOf = (record: ConnectionRecord): DiagnosisFacts => {
  const target = targetOf(record);
  return {
    target: target.shortName,
    version: record.pluginVersion ?? undefined,
    site: record.siteUrl,
    fromAddress: record.fromAddress,
    signedInAccount: accountOf(record.sender)?.username,
    callbackUsed: record.callback,
    permissionsDelegated: target.delegated,
    secretExpires: record.secret?.endsAt ?? undefined,
  };
};
