#!/usr/bin/env node
/** The person's door: argv -> command -> exit code. */
import { runCommand } from './commands/run.ts';
import { commands } from './commands/table.ts';
import { asProblem } from './errors/problem.ts';
import { outliveReaders } from './host/process.ts';
import { openTerminal } from './host/terminal.ts';
import { parseArguments, placeOf, type Asked } from './inputs/arguments.ts';
import { renderHelp } from './inputs/help.ts';
import { toolVersion } from './model/version.ts';
import { renderProblemLine } from './text/problem.ts';

outliveReaders();
try {
  process.exitCode = await answer(parseArguments(process.argv.slice(2), process.env, commands));
} catch (thrown) {
  const problem = asProblem(thrown);
  process.stderr.write(`${renderProblemLine(problem)}\n`);
  process.exitCode = problem.exitCode;
}

async function answer(asked: Asked): Promise<number> {
  switch (asked.kind) {
    case 'help':
      process.stdout.write(renderHelp(commands, asked.command));
      return 0;
    case 'version':
      process.stdout.write(`${toolVersion}\n`);
      return 0;
    case 'command': {
      const { command, texts, format } = asked;
      return await runCommand(command, { texts, place: placeOf }, await openTerminal(format));
    }
  }
}
