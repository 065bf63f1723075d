import { summaryOf, targets } from '@core/targets/registry';
import { cliConnectionsText } from '@shared/text/en/cli-connections';
import { cliHandOverText } from '@shared/text/en/cli-hand-over';
import { COULD_NOT_RUN, type Command, HEALTHY, type Io } from '../command';

const text = cliHandOverText.targets;

async function run(args: readonly string[], io: Io): Promise<number> {
  const unknown = args.find((arg) => arg !== '--json');
  if (unknown !== undefined) {
    io.note(cliConnectionsText.unknownOption(unknown));
    io.note(text.usage);
    return COULD_NOT_RUN;
  }
  const known = targets.map(summaryOf);
  if (args.includes('--json')) io.print(JSON.stringify(known));
  else {
    const width = Math.max(...known.map(({ id }) => id.length));
    for (const { id, name, support } of known)
      io.print(`${id.padEnd(width)}  ${name} (${text.support[support]})`);
  }
  return HEALTHY;
}

export const command: Command = { summary: text.summary, run };
