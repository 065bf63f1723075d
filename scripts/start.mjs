import { buildIfStale } from './lib/build.mjs';
import { findElectron, hasDisplay, missingLibrary } from './lib/electron.mjs';
import { installPackages, nodeProblem } from './lib/install.mjs';
import { at, root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

/** An end with a fault this soon is a window that never opened, such as on a display that is gone. */
const EARLY_END_MS = 5_000;

const say = (line) => process.stdout.write(`${line}\n`);

/** Why the desktop window cannot open here; null when it can. Asked in the order of what is cheapest to know. */
const obstacle = () => {
  if (!hasDisplay()) return { reason: 'there is no display (DISPLAY is not set)' };
  const electron = findElectron();
  if (!electron)
    return {
      reason: 'Electron has no binary here (set ELECTRON_OVERRIDE_DIST_PATH to a folder with one)',
    };
  const library = missingLibrary(electron);
  return library ? { reason: `Electron misses the library ${library}` } : { electron };
};

const desktop = (electron, args) => {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (asRoot)
    say(
      'Running as root: Chromium cannot sandbox its processes for root, so the sandbox is off. Start as a user to have it.',
    );
  return run(electron, [...(asRoot ? ['--no-sandbox'] : []), root, ...args]);
};

const inBrowser = (reason, args) => {
  say(`The desktop window cannot open: ${reason}. Sendwell opens in your browser instead.`);
  return run(process.execPath, [at('out/main/web-host.js'), ...args]);
};

const main = async (args) => {
  const problem = nodeProblem();
  if (problem) {
    process.stderr.write(`${problem}\n`);
    return 1;
  }
  const failed = (await installPackages()) || buildIfStale();
  if (failed) return failed;
  const { electron, reason } = obstacle();
  if (!electron) return inBrowser(reason, args);
  const began = Date.now();
  const code = await desktop(electron, args);
  const neverOpened = code !== 0 && Date.now() - began < EARLY_END_MS;
  return neverOpened ? inBrowser(`Electron ended at once (code ${code})`, args) : code;
};

process.exitCode = await main(process.argv.slice(2));
