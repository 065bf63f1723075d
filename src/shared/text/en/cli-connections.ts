/** What every command says that works on saved connections. */
export const cliConnectionsText = {
  besideOpen:
    'Sendwell is open on this computer: what is found here is printed and not kept there.',
  none: 'There are no saved connections. Set one up in the window first.',
  unknown: (name: string) => `No connection has the id, site or host ${name}.`,
  several: (name: string, ids: string) =>
    `${name} fits more than one connection. Use an id: ${ids}`,
  unknownOption: (option: string) => `There is no option ${option}.`,
  problem: (title: string, todo: string) => `${title}. ${todo}`,
} as const;
