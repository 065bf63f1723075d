/** Addresses of sign-ins that wait in the browser, for *Open again* and *Copy link*. */
export interface SignInBook {
  readonly waiting: () => string | null;
  readonly begin: (runId: string) => void;
  readonly address: (runId: string, url: string) => void;
  readonly addressOf: (runId: string) => string | null;
  readonly end: (runId: string) => void;
}

export function createSignInBook(): SignInBook {
  let current: { readonly runId: string; readonly url: string | null } | null = null;
  return {
    waiting: () => current?.runId ?? null,
    begin: (runId) => {
      current = { runId, url: null };
    },
    address: (runId, url) => {
      if (current?.runId === runId) current = { runId, url };
    },
    addressOf: (runId) => (current?.runId === runId ? current.url : null),
    end: (runId) => {
      if (current?.runId === runId) current = null;
    },
  };
}
