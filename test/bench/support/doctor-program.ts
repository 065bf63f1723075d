import { measure } from './measure-doctor';

/** Prints what was measured as one line of JSON. The one argument: what the practice tenant announced. */
const [announced = ''] = process.argv.slice(2);
process.stdout.write(`${JSON.stringify(await measure(JSON.parse(announced)))}\n`);
process.exit(0);
