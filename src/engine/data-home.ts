import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The data folder where no desktop says it: SENDWELL_HOME, else the desktop's own place, so that all hosts show the same. */
export const dataHome = (): string => {
  const env = process.env;
  if (env.SENDWELL_HOME) return resolve(env.SENDWELL_HOME);
  if (process.platform === 'win32')
    return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Sendwell');
  if (process.platform === 'darwin')
    return join(homedir(), 'Library', 'Application Support', 'Sendwell');
  return join(env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'Sendwell');
};
