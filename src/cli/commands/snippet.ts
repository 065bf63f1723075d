import { assertNever } from '@shared/assert-never';
import type { HandoverField, HandoverSheet } from '@shared/handover';
import { cliConnectionsText } from '@shared/text/en/cli-connections';
import { cliHandOverText } from '@shared/text/en/cli-hand-over';
import { COULD_NOT_RUN, type Command, HEALTHY, type Io } from '../command';
import { connectionNamed, withServices } from '../connections';

const text = cliHandOverText.snippet;

const shown = ({ value }: HandoverField): string => {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'secret':
      return text.secret;
    case 'from-target':
      return text.fromTarget;
    default:
      return assertNever(value);
  }
};

const inWords = ({ fields, snippet }: HandoverSheet): string =>
  [
    ...fields.map((field) => `${field.label}: ${shown(field)}`),
    ...(snippet ? ['', `${snippet.fileName}:`, snippet.text] : []),
  ].join('\n');

/** Prints the values of one connection. The secret is never among them: stdout ends in logs. */
async function run(args: readonly string[], io: Io): Promise<number> {
  const names = args.filter((arg) => !arg.startsWith('-'));
  const unknown = args.find((arg) => arg.startsWith('-') && arg !== '--json');
  const [name] = names;
  if (unknown !== undefined || name === undefined || names.length > 1) {
    if (unknown !== undefined) io.note(cliConnectionsText.unknownOption(unknown));
    io.note(text.usage);
    return COULD_NOT_RUN;
  }
  return withServices(io, async (services) => {
    const { id } = await connectionNamed(services, name);
    const sheet = await services.handlers.handover.sheet({ connectionId: id });
    io.print(args.includes('--json') ? JSON.stringify(sheet) : inWords(sheet));
    return HEALTHY;
  });
}

export const command: Command = { summary: text.summary, run };
