import { cliText } from '@shared/text/en/cli';
import { COULD_NOT_RUN, type Command } from './command';
import { systemIo } from './system-io';

const files = import.meta.glob<{ readonly command: Command }>('./commands/*.ts');

const loaders = new Map(
  Object.entries(files).map(([path, load]) => [
    path.slice('./commands/'.length, -'.ts'.length),
    load,
  ]),
);

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const load = loaders.get(name);
  if (load) return (await load()).command.run(args, systemIo);
  console.error(cliText.usage);
  for (const [known, loadKnown] of loaders)
    console.error(`  ${known.padEnd(10)} ${(await loadKnown()).command.summary}`);
  return name === 'help' ? 0 : COULD_NOT_RUN;
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(cliText.failed(error instanceof Error ? error.message : String(error)));
  return COULD_NOT_RUN;
});
