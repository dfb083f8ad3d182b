/** The action's door: INPUT_* -> command -> exit code. */
import { runCommand } from './commands/run.ts';
import { outliveReaders } from './host/process.ts';
import { openRunner, readRunnerInputs } from './host/runner.ts';

outliveReaders();
const { command, texts } = readRunnerInputs();
process.exitCode = await runCommand(command, { texts, place: (name) => `input ${name}` }, await openRunner());
