/** From a door to its command: inputs are read, the command runs, and whatever stops it is said. */
import { asProblem } from '../errors/problem.ts';
import type { Host } from '../host/host.ts';
import { removeTempFolder } from '../host/temporary-disk.ts';
import { chooseCommand } from '../inputs/choice.ts';
import { Reader, type GivenInputs } from '../inputs/reader.ts';
import { type ExitCode, logProblem } from './problems.ts';
import { commands } from './table.ts';
import { renderProblemMarkdown } from '../text/problem.ts';

/** Never throws. */
export async function runCommand(name: string, given: GivenInputs, host: Host): Promise<ExitCode> {
  try {
    const command = chooseCommand(name, commands, given, host.mask);
    return await command.run(new Reader<string>(given, host.mask), host);
  } catch (thrown) {
    const problem = asProblem(thrown);
    logProblem(problem, host.log);
    host.setOutput('codes', JSON.stringify([problem.code]));
    // A person at a terminal has just read it.
    if (host.kind === 'github-actions') await host.showSummary(`## ⛔ drizzle-attest could not run\n\n${renderProblemMarkdown(problem)}`);
    if (thrown instanceof Error) host.log.debug(thrown.stack ?? thrown.message);
    return problem.exitCode;
  } finally {
    await removeTempFolder(host.tempFolder);
  }
}
