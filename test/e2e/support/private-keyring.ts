import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { removeFolder, temporaryFolder } from './temporary-folder';

/** A D-Bus session and an unlocked GNOME keyring of a test worker's own: nothing of the person's is touched. */
export interface PrivateKeyring {
  readonly env: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}

export async function startPrivateKeyring(): Promise<PrivateKeyring> {
  const home = await temporaryFolder('keyring');
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const env = { HOME: home, DBUS_SESSION_BUS_ADDRESS: await firstLine(bus) };
  const keyring = spawn(
    'gnome-keyring-daemon',
    ['--unlock', '--foreground', '--components=secrets'],
    { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'ignore'] },
  );
  keyring.stdin?.end('test');
  await firstLine(keyring);
  return {
    env,
    close: async () => {
      await Promise.all([keyring, bus].map(ended));
      await removeFolder(home);
    },
  };
}

const firstLine = async (child: ChildProcess): Promise<string> => {
  const [data] = await Promise.race([
    once(child.stdout ?? child, 'data'),
    once(child, 'error').then(([error]) => Promise.reject(error)),
  ]);
  return String(data).split('\n')[0] ?? '';
};

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill();
  await exit;
};
