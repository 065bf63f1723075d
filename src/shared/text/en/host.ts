/** What the hosts say themselves, outside the window. */
export const hostText = {
  windowLost: {
    title: 'The window of Sendwell stopped twice',
    body: 'Sendwell closes now. Nothing was lost: start it again and go on where you were. If it happens again, report it.',
  },
  openInBrowser: (address: string) => `Sendwell is open in your browser: ${address}`,
  openByHand: (address: string) =>
    `No browser could be started. Open this address by hand: ${address}`,
  ticketReused:
    'The page was asked for a second time with an address that opens it once. If you see no window in your browser, somebody else on this computer was faster: press Ctrl+C now.',
  howToEnd: 'Press Ctrl+C here to end it.',
  problem: (title: string, todo: string) => `${title}. ${todo}`,
  couldNotStart: (reason: string) => `Sendwell could not start: ${reason}`,
} as const;
