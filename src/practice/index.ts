import { runPractice } from './command/run-practice';

process.exitCode = await runPractice(process.argv.slice(2));
