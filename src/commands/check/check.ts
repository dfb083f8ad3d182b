/** check: what is wrong with a change of schema and migrations, before it is merged. It needs no secret and no database. */
import type { Host } from '../../host/host.ts';
import type { CheckInputs } from '../../inputs/inputs.ts';
import type { CheckVerdict } from '../../model/check-report.ts';
import type { ExitCode } from '../exit.ts';
import { judgeChange } from './judge.ts';
import { checkProjects } from './parts.ts';
import { readRepository } from './repository.ts';
import { tellCheck } from './tell.ts';

const exitCodes: Readonly<Record<CheckVerdict, ExitCode>> = { passed: 0, refused: 1, incomplete: 2 };

export async function check(inputs: CheckInputs, host: Host): Promise<ExitCode> {
  const repository = await readRepository(inputs, host);
  const parts = await checkProjects(repository, inputs, host);
  const report = judgeChange(repository, parts, { inputs, host });
  await tellCheck(report, inputs, host);
  return exitCodes[report.verdict];
}
