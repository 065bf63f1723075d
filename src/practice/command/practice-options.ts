import { parseArgs } from 'node:util';
import { scenarioNamed } from '../state/scenario';

export interface CommandOptions {
  readonly port: number;
  /** Of SMTP submission. */
  readonly smtpPort: number;
  readonly tls: boolean;
  /** Where the certificate authority is kept; null: a folder of this run. */
  readonly certificates: string | null;
  readonly folder: string | null;
  readonly scenario: string | null;
  readonly latencyMs: number;
  readonly seed: number | null;
}

export const USAGE = `Usage: npm run practice -- [options]
  --port N             the port to listen on; 0, the default, takes a free one
  --smtp-port N        the port of SMTP submission; 0, the default, takes a free one
  --tls                https, under a certificate authority of its own
  --certificates DIR   keep that authority in this folder (it must be there)
  --folder DIR         keep the practice world in this folder
  --scenario NAME      begin in this scenario
  --latency MS         wait so long before each answer
  --seed N             make ids come out alike at every start
  --help               show this
`;

/** A complaint about the command line: one line, for a person. */
export interface Complaint {
  readonly complaint: string;
}

const whole = (text: string | undefined, fallback: number, most: number): number | null => {
  if (text === undefined) return fallback;
  const value = Number(text);
  return /^\d+$/.test(text) && value <= most ? value : null;
};

/** Reads the command line. null: the person asked for help. */
export function readOptions(args: readonly string[]): CommandOptions | Complaint | null {
  let values: ReturnType<typeof parse>;
  try {
    values = parse(args);
  } catch (error) {
    return { complaint: error instanceof Error ? (error.message.split('\n')[0] ?? '') : '' };
  }
  if (values.help) return null;
  const port = whole(values.port, 0, 65_535);
  if (port === null) return { complaint: `--port takes a number from 0 to 65535: ${values.port}` };
  const smtpPort = whole(values['smtp-port'], 0, 65_535);
  if (smtpPort === null) {
    return { complaint: `--smtp-port takes a number from 0 to 65535: ${values['smtp-port']}` };
  }
  const latencyMs = whole(values.latency, 0, 600_000);
  if (latencyMs === null) return { complaint: `--latency takes milliseconds: ${values.latency}` };
  const seed = whole(values.seed, 0, Number.MAX_SAFE_INTEGER);
  if (seed === null) return { complaint: `--seed takes a whole number: ${values.seed}` };
  if (values.scenario !== undefined && !scenarioNamed(values.scenario)) {
    return { complaint: `There is no scenario called ${values.scenario}.` };
  }
  return {
    port,
    smtpPort,
    tls: values.tls ?? false,
    certificates: values.certificates ?? null,
    folder: values.folder ?? null,
    scenario: values.scenario ?? null,
    latencyMs,
    seed: values.seed === undefined ? null : seed,
  };
}

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      'smtp-port': { type: 'string' },
      tls: { type: 'boolean' },
      certificates: { type: 'string' },
      folder: { type: 'string' },
      scenario: { type: 'string' },
      latency: { type: 'string' },
      seed: { type: 'string' },
      help: { type: 'boolean' },
    },
  }).values;
