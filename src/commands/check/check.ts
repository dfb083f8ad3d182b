/** check: what is wrong with a change of schema and migrations, before it is merged. It needs no secret and no database. */
import type { Host } from '../../host/host.ts';
import type { CheckInputs } from '../../inputs/check.ts';
import type { CheckVerdict } from '../../model/check-report.ts';
import { redactReport } from '../../publish/check/redact.ts';
import type { ExitCode } from '../problems.ts';
import { judgeChange } from './report.ts';
import { readLinters } from './linters.ts';
import { checkProjects } from './parts.ts';
import { readPushSources, readRepository } from './repository.ts';
import { setCheckOutputs } from './outputs.ts';

const exitCodes: Readonly<Record<CheckVerdict, ExitCode>> = { passed: 0, refused: 1, incomplete: 2 };

export async function check(inputs: CheckInputs, host: Host): Promise<ExitCode> {
  const repository = await readRepository(inputs, host);
  const [parts, sources] = await Promise.all([checkProjects(repository, inputs, host), readPushSources(repository, host)]);
  const linted = await readLinters(inputs, parts, host);
  const report = redactReport(judgeChange({ settings: repository.settings, parts, sources, linted }, inputs, host), host.redact);
  // A deploy is one project's: of several, no one digest would be what it compares.
  const [only = null] = repository.projects.length === 1 ? report.projects : [];
  await setCheckOutputs({ report, plan: only?.plan ?? null, unread: parts.unread }, inputs, host);
  return exitCodes[report.verdict];
}
