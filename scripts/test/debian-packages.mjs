import { existsSync } from 'node:fs';
import { capture } from '../lib/run.mjs';

/** What the tests use beside npm's packages: the file that shows it is there, and Debian's package. */
const wanted = [
  ['/usr/bin/chromium', 'chromium'],
  ['/usr/bin/Xvfb', 'xvfb'],
  ['/usr/bin/xauth', 'xauth'],
  ['/usr/bin/dbus-run-session', 'dbus'],
  ['/usr/bin/dbus-daemon', 'dbus-daemon'],
  ['/usr/bin/gnome-keyring-daemon', 'gnome-keyring'],
  ['/usr/lib/x86_64-linux-gnu/libsecret-1.so.0', 'libsecret-1-0'],
  ['/usr/lib/x86_64-linux-gnu/libgtk-3.so.0', 'libgtk-3-0'],
  ['/usr/lib/x86_64-linux-gnu/libnss3.so', 'libnss3'],
  ['/usr/lib/x86_64-linux-gnu/libasound.so.2', 'libasound2'],
  ['/usr/lib/x86_64-linux-gnu/libgbm.so.1', 'libgbm1'],
  ['/usr/share/fonts/truetype/open-sans', 'fonts-open-sans'],
  ['/usr/bin/ss', 'iproute2'],
  ['/usr/bin/curl', 'curl'],
  ['/usr/lib/python3/dist-packages/msal', 'python3-msal'],
  ['/usr/bin/msmtp', 'msmtp'],
  ['/usr/bin/swaks', 'swaks'],
  ['/usr/share/doc/libnet-ssleay-perl', 'libnet-ssleay-perl'],
];

const missing = () => {
  const machine = capture('uname', ['-m']).out.trim();
  return wanted.filter(([path]) => !existsSync(path.replace('x86_64', machine)));
};

const mayInstall = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs what is missing where that is allowed. Answers the packages that are still missing, by name. */
export const installDebianPackages = () => {
  if (process.platform !== 'linux') return [];
  const names = missing().map(([, name]) => name);
  if (names.length > 0 && mayInstall()) {
    process.stderr.write(`Installing ${names.join(' ')} (apt-get)\n`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    capture('apt-get', ['update', '-qq'], { env });
    capture('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env });
  }
  return missing().map(([, name]) => name);
};
