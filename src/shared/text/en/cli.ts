/** What the command line says itself. */
export const cliText = {
  usage: 'Usage: npm run --silent cli -- COMMAND [OPTIONS]',
  failed: (reason: string) => `This could not be run: ${reason}`,
} as const;
