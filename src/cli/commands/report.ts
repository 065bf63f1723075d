import { parseArgs } from 'node:util';
import { cliHandOverText } from '@shared/text/en/cli-hand-over';
import { COULD_NOT_RUN, type Command, HEALTHY, type Io } from '../command';
import { CannotRun, connectionNamed, withServices } from '../connections';

const text = cliHandOverText.report;

const formats = ['html', 'markdown', 'json'] as const;

interface Options {
  readonly name: string;
  readonly format: (typeof formats)[number];
}

function parseOptions(args: readonly string[]): Options | string {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: { format: { type: 'string', default: 'markdown' } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const isKnown = tokens.every((token) => token.kind !== 'option' || token.name === 'format');
  const [name] = positionals;
  if (!isKnown || name === undefined || positionals.length > 1) return text.usage;
  const format = formats.find((known) => known === values.format);
  return format ? { name, format } : text.unknownFormat(String(values.format));
}

/** Prints the report of the last check, as the window saves it: redacted, safe to pass on. */
async function run(args: readonly string[], io: Io): Promise<number> {
  const options = parseOptions(args);
  if (typeof options === 'string') {
    io.note(options);
    if (options !== text.usage) io.note(text.usage);
    return COULD_NOT_RUN;
  }
  const { name, format } = options;
  return withServices(
    io,
    async (services) => {
      const { id, checklist, siteName } = await connectionNamed(services, name);
      if (checklist.kind === 'never') throw new CannotRun(text.neverChecked(siteName));
      await services.handlers.doctor.saveReport({ connectionId: id, format });
      return HEALTHY;
    },
    async (fileName, content) => {
      io.print(content.trimEnd());
      return fileName;
    },
  );
}

export const command: Command = { summary: text.summary, run };
