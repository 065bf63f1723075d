import { claimHome } from '@engine/claim/claim-home';
import { AppError } from '@shared/errors';

/** Claims a data folder in a process of its own, says what came of it, and holds the claim until it is ended. */
const [, , home = '', kind] = process.argv;
try {
  await claimHome(home, kind === 'command' ? 'command' : 'window', { waitMs: 0 });
  process.stdout.write('mine\n');
  process.stdin.resume();
} catch (error) {
  process.stdout.write(`${error instanceof AppError ? error.code : String(error)}\n`);
}
