/** What the commands say that hand something over: `targets`, `snippet`, `report`. */
export const cliHandOverText = {
  targets: {
    summary: 'lists the applications that are known: targets [--json]',
    usage: 'Usage: targets [--json]',
    support: { ready: 'whole set-up', values: 'values only' },
  },
  snippet: {
    summary:
      'prints the values and settings of a connection, without the secret: snippet NAME [--json]',
    usage: 'Usage: snippet NAME [--json]',
    secret: '(the client secret: copy it in the window)',
    fromTarget: '(comes from the application itself)',
  },
  report: {
    summary: 'prints the report of the last check: report NAME [--format html|markdown|json]',
    usage: 'Usage: report NAME [--format html|markdown|json]',
    unknownFormat: (format: string) => `There is no format ${format}.`,
    neverChecked: (site: string) => `${site} has not been checked yet. Run check first.`,
  },
} as const;
