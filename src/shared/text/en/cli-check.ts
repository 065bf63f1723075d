/** What `cli check` says itself. */
export const cliCheckText = {
  summary: 'checks saved connections, 8 at a time: check NAME|--all [--json]',
  usage:
    'Usage: check NAME|--all [--json]. Exit 0: healthy, 1: something fails, 2: could not be checked.',
  oneName: 'Say which connection: its id, site or host, or --all.',
  statuses: {
    ok: 'nothing wrong found',
    attention: 'look at this soon',
    problem: 'has problems',
    'not-checked': 'could not be checked',
  },
  line: (site: string, from: string, status: string) => `${site} (${from}): ${status}`,
  outcome: (status: string, sentence: string, id: string) => `  ${status}: ${sentence} [${id}]`,
  marks: { fail: 'fails', attention: 'soon', crashed: 'stopped' },
  counts: (pass: number, unknown: number) => `  ${pass} fine, ${unknown} not known`,
} as const;
