/** keep: append the records of a folder to the evidence branch, each once and for ever. */
import { resolve } from 'node:path';
import { Problem } from '../../errors.ts';
import type { Host } from '../../host/host.ts';
import type { KeepInputs } from '../../inputs/inputs.ts';
import { appendRecords } from '../../publish/evidence/append-github.ts';
import { renderKept } from '../../publish/evidence/kept-summary.ts';
import { exitCodeOf, type ExitCode } from '../exit.ts';
import { openOwnRepository } from '../github-repository.ts';
import { sayProblem } from '../say.ts';
import { readRecords } from './records.ts';

/** What may be kept is kept, whatever is wrong with the rest. */
export async function keep({ records: folder, evidenceBranch: branch, token }: KeepInputs, host: Host): Promise<ExitCode> {
  const { github, place } = await openOwnRepository(host, token);
  const { records, problems: refused, isCollection } = await readRecords(resolve(host.directory, folder));
  if (records.length === 0 && refused.length === 0 && !isCollection) throw nothing();
  const { added, problems } = records.length === 0 ? { added: [], problems: [] } : await appendRecords(github, { ...place, branch }, records);
  const all = [...refused, ...problems];
  for (const problem of all) sayProblem(problem, host.log);
  host.setOutput('kept', JSON.stringify(added));
  host.setOutput('codes', JSON.stringify(all.map(({ code }) => code)));
  await host.showSummary(renderKept({ branch, records: records.length, added, problems: all }));
  host.showResult({ kept: added, problems: all.map(({ code, severity, message, place: at }) => ({ code, severity, message, place: at })) });
  return exitCodeOf(all);
}

function nothing(): Problem {
  return new Problem('evidence/nothing-to-keep', {
    message: 'The folder holds no record.',
    remedy: 'Give the folder that the artifact with the record was downloaded to; a deploy that left none is a fault of its own.',
    place: 'records',
  });
}
