/** keep: append the manifests of a folder to the evidence branch, each once and for ever. */
import { resolve } from 'node:path';
import { Problem } from '../../errors/problem.ts';
import type { Host } from '../../host/host.ts';
import type { KeepInputs } from '../../inputs/evidence.ts';
import { appendManifests } from '../../evidence/append-github.ts';
import { renderKept } from '../../publish/kept.ts';
import { exitCodeOf, type ExitCode, logProblem } from '../problems.ts';
import { openOwnRepository } from '../github-repository.ts';
import { readManifests } from './manifests.ts';
import { problemEntry } from '../../text/problem.ts';

/** What may be kept is kept, whatever is wrong with the rest. */
export async function keep({ manifests: folder, evidenceBranch: branch, token }: KeepInputs, host: Host): Promise<ExitCode> {
  const { github, place } = await openOwnRepository(host, token);
  const { manifests, problems: refused, isCollection } = await readManifests(resolve(host.directory, folder));
  if (manifests.length === 0 && refused.length === 0 && !isCollection) throw nothing();
  const { added, problems } = manifests.length === 0 ? { added: [], problems: [] } : await appendManifests(github, { ...place, branch }, manifests);
  const all = [...refused, ...problems];
  for (const problem of all) logProblem(problem, host.log);
  host.setOutput('kept', JSON.stringify(added));
  host.setOutput('codes', JSON.stringify(all.map(({ code }) => code)));
  await host.showSummary(renderKept({ branch, manifests: manifests.length, added, problems: all }));
  host.showResult({ kept: added, problems: all.map(problemEntry) });
  return exitCodeOf(all);
}

function nothing(): Problem {
  return new Problem('evidence/nothing-to-keep', {
    message: 'The folder holds no manifest.',
    remedy: 'Give the folder that the artifact with the manifest was downloaded to; a deploy that left none is a fault of its own.',
    place: 'manifests',
  });
}
