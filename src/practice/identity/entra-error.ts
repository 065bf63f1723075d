import type { PracticeContext } from '../server/env';
import { newId } from '../state/realm';

/** A refusal in Entra's form. `message` begins after "AADSTSnnnnn: ". */
export interface Refusal {
  readonly kind: 'refused';
  readonly error: string;
  readonly code: number;
  readonly message: string;
  readonly status?: number;
  readonly suberror?: string;
  readonly claims?: string;
}

export const refused = (
  error: string,
  code: number,
  message: string,
  more: Partial<Pick<Refusal, 'status' | 'suberror' | 'claims'>> = {},
): Refusal => ({ kind: 'refused', error, code, message, ...more });

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'refused';

const stamp = (date: Date): string => `${date.toISOString().slice(0, 19).replace('T', ' ')}Z`;

interface Traced {
  readonly trace: string;
  readonly correlation: string;
  readonly timestamp: string;
  readonly description: string;
}

export function traced(c: PracticeContext, refusal: Refusal): Traced {
  const trace = newId();
  const correlation = c.req.header('client-request-id') ?? newId();
  const timestamp = stamp(c.env.realm.now());
  return {
    trace,
    correlation,
    timestamp,
    description: `AADSTS${refusal.code}: ${refusal.message} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
  };
}

/** The token endpoint's answer to a request it refuses. */
export function errorJson(c: PracticeContext, refusal: Refusal): Response {
  const { trace, correlation, timestamp, description } = traced(c, refusal);
  return c.json(
    {
      error: refusal.error,
      error_description: description,
      error_codes: [refusal.code],
      timestamp,
      trace_id: trace,
      correlation_id: correlation,
      error_uri: `https://login.microsoftonline.com/error?code=${refusal.code}`,
      ...(refusal.suberror ? { suberror: refusal.suberror } : {}),
      ...(refusal.claims ? { claims: refusal.claims } : {}),
    },
    refusal.status === 401 ? 401 : 400,
  );
}
