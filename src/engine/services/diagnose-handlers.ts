import { outcomesNow } from '@core/connection/outcomes-now';
import type { ConnectionRecord } from '@core/connection/record';
import { accountOf } from '@core/connection/view';
import type { KnownConnection } from '@core/diagnosis/facts/known-connection';
import type { Handlers } from '@shared/contract';
import type { Context } from './context';
import { targetOf } from './people';

/** Diagnoses a pasted text, with what is set and what was last found of the connection it is about. */
export const diagnoseHandlers = (context: Context): Handlers['diagnose'] => ({
  text: async ({ text, connectionId, facts, answers }) => {
    const connection =
      connectionId === undefined
        ? undefined
        : knownOf(context.workspace().book.record(connectionId));
    const diagnose = await context.parts.diagnose();
    return diagnose({ text, facts, answers, connection, now: context.host.now().getTime() });
  },
});

const knownOf = (record: ConnectionRecord): KnownConnection => ({
  facts: {
    target: targetOf(record).shortName,
    version: record.pluginVersion ?? undefined,
    site: record.siteUrl,
    fromAddress: record.fromAddress,
    signedInAccount: accountOf(record.sender)?.username,
    callbackUsed: record.callback,
    secretExpires: record.secret?.endsAt ?? undefined,
  },
  appId: record.app?.appId ?? null,
  outcomes: outcomesNow(record),
});
