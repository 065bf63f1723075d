/** One line of what happened, for a person who looks after the program. */
export interface Log {
  readonly info: (event: string, facts?: Facts) => void;
  readonly fault: (event: string, error: unknown) => void;
}

type Facts = Readonly<Record<string, string | number | boolean | null>>;

const SECRETS: readonly RegExp[] = [
  /eyJ[\w-]+\.[\w-]+\.?[\w-]*/g,
  /\b(?:0|1|M)\.A[\w.-]{20,}/g,
  /\b[\w~.-]{3}[78]Q~[\w~.-]{31,34}\b/g,
  /((?:code|state|client_secret|refresh_token|access_token|id_token|assertion|password|code_verifier)["']?\s*[=:]\s*["']?)[^&\s"']+/gi,
  /(Bearer\s+)\S+/gi,
];

/** Takes tokens, codes and client secrets out of a text, whatever else it says. */
export const redacted = (text: string): string =>
  SECRETS.reduce(
    (rest, pattern) =>
      rest.replace(pattern, (_whole, prefix: unknown) =>
        typeof prefix === 'string' ? `${prefix}[redacted]` : '[redacted]',
      ),
    text,
  );

/** Writes JSON lines. Every text in them is redacted, stacks are cut to the frames. */
export function createLog(write: (line: string) => void, now: () => Date): Log {
  const line = (level: string, event: string, facts: object): void => {
    const entry = { at: now().toISOString(), level, event, ...facts };
    const text = JSON.stringify(entry, (_key, value: unknown) =>
      typeof value === 'string' ? redacted(value) : value,
    );
    write(text);
  };
  return {
    info: (event, facts = {}) => line('info', event, facts),
    fault: (event, error) => line('fault', event, describe(error)),
  };
}

const describe = (error: unknown): object => {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = error.stack?.split('\n').filter((row) => row.trimStart().startsWith('at '));
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const cause = error.cause === undefined ? {} : { cause: describe(error.cause) };
  return {
    name: error.name,
    message: error.message,
    ...code,
    frames: frames?.slice(0, 8),
    ...cause,
  };
};
