/** From a door to its command: inputs are read, the command runs, and whatever stops it is said. */
import { asProblem } from '../errors/problem.ts';
import { removeFolder } from '../host/disk.ts';
import type { Host } from '../host/host.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { parseInputs } from '../inputs/parse.ts';
import type { GivenInputs } from '../inputs/reader.ts';
import { renderRefusal } from '../publish/problem.ts';
import { type ExitCode, logProblem } from './problems.ts';

/** Never throws. */
export async function runCommand(command: string, given: GivenInputs, host: Host): Promise<ExitCode> {
  try {
    return await run(parseInputs(command, given, host.mask), host);
  } catch (thrown) {
    const problem = asProblem(thrown);
    logProblem(problem, host.log);
    host.setOutput('codes', JSON.stringify([problem.code]));
    // A person at a terminal has just read it.
    if (host.kind === 'github-actions') await host.showSummary(renderRefusal(problem));
    if (thrown instanceof Error) host.log.debug(thrown.stack ?? thrown.message);
    return problem.exitCode;
  } finally {
    await removeFolder(host.tempFolder);
  }
}

/** Each command is loaded only where it is used: the runner pays for the start of every run. */
async function run(inputs: Inputs, host: Host): Promise<ExitCode> {
  switch (inputs.command) {
    case 'check':
      return await (await import('./check/check.ts')).check(inputs, host);
    case 'migrate':
      return await (await import('./migrate/migrate.ts')).migrate(inputs, host);
    case 'seal':
      return await (await import('./seal/seal.ts')).seal(inputs, host);
    case 'pending':
      return await (await import('./pending/pending.ts')).pending(inputs, host);
    case 'targets':
      return await (await import('./targets.ts')).targets(inputs, host);
    case 'doctor':
      return await (await import('./doctor/doctor.ts')).doctor(inputs, host);
    case 'init':
      return await (await import('./init/init.ts')).init(inputs, host);
    case 'keep':
      return await (await import('./keep/keep.ts')).keep(inputs, host);
    case 'collect':
      return await (await import('./collect/collect.ts')).collect(inputs, host);
    case 'alert':
      return await (await import('./alert.ts')).alert(inputs, host);
    case 'verify':
      return await (await import('./verify/verify.ts')).verify(inputs, host);
  }
}
