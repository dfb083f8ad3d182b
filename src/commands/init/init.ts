/** init: shows, or writes, the workflows and the check configuration file for this repository, and says what only a person can set. */
import { join } from 'node:path';
import { verificationPolicyPath, type TemplateChoices } from '../../workflow-templates/template.ts';
import { readSources } from '../../checks/push/disk.ts';
import { findPush } from '../../checks/push/push.ts';
import { readCheckConfigurations } from '../../checks/configuration/git.ts';
import { Problem } from '../../errors/problem.ts';
import type { Host } from '../../host/host.ts';
import { readOutput } from '../../host/process.ts';
import type { InitInputs } from '../../inputs/adopt.ts';
import type { Adoption, PlannedFile } from '../../model/adoption.ts';
import type { OrUnknown } from '../../model/unknown.ts';
import { readText } from '../../project/disk.ts';
import { readRemote } from '../../git/remote.ts';
import { renderAdoptionText } from '../../publish/adoption/text.ts';
import { type ExitCode, logProblem } from '../problems.ts';
import { readCodeOwners } from '../own-files.ts';
import { readBranch, readTracked } from '../../git/work-tree.ts';
import { placeEnvironments, selectCalls } from './calls.ts';
import { selectManualSteps } from './manual-steps.ts';
import { placeFiles, selectFiles } from './files.ts';
import { selectDeploys, selectPushes } from './found.ts';
import { parsePackage, selectPackageManager } from './package-manager.ts';
import { readProjects } from './projects.ts';

/** 0, also where something would be written; 1 where a file differs that it was asked to write. */
export async function init(inputs: InitInputs, host: Host): Promise<ExitCode> {
  if (host.kind !== 'terminal') throw notHere();
  const paths = await readTracked(host.workspace, readOutput);
  if (paths === null) throw noRepository();
  const adoption = await adopt(inputs, paths, host);
  await host.showReport({
    markdown: () => '',
    text: (paint) => renderAdoptionText(adoption, paint),
    document: () => adoption,
    sarif: () => '',
    annotations: () => [],
  });
  const left = inputs.write ? adoption.files.filter(({ state, written }) => state === 'differs' && !written) : [];
  for (const file of left) logProblem(differs(file), host.log);
  return left.length === 0 ? 0 : 1;
}

async function adopt(inputs: InitInputs, paths: readonly string[], host: Host): Promise<Adoption> {
  const packageManager = await readPackageManager(paths, host);
  const [found, { sources, unread }, { settings }, codeOwners, remote, branch] = await Promise.all([
    readProjects(paths, host),
    readSources(host.workspace, paths),
    readCheckConfigurations(host.workspace, null, readOutput),
    readCodeOwners(host.workspace),
    readRemote(host.workspace, readOutput),
    readBranch(host.workspace, readOutput),
  ]);
  const projects = placeEnvironments(found.projects, inputs.environment);
  const choices: TemplateChoices = { branch, approval: inputs.approval, signing: inputs.signing, evidenceBranch: inputs.evidenceBranch };
  const wanted = selectFiles(selectCalls(projects), choices, remote);
  const pushes = selectPushes(findPush({ sources, unread }, settings.push.allowed).filter(({ severity }) => severity !== 'notice'));
  const deploys = selectDeploys(sources);
  const hasTrust = wanted.some(({ path }) => path === verificationPolicyPath);
  return {
    repository: remote?.fullName ?? null,
    packageManager,
    branch,
    projects,
    leftOut: found.leftOut,
    pushes,
    deploys,
    files: await placeFiles(wanted, inputs, host),
    manualSteps: selectManualSteps({ choices, projects, pushes, deploys, codeOwners, hasTrust }),
    writing: inputs.write,
  };
}

const longestPackage = 1_000_000;

async function readPackageManager(paths: readonly string[], { workspace }: Host): Promise<OrUnknown<string>> {
  const manifests = paths.filter((path) => /^(?:[^/]+\/){0,3}package\.json$/u.test(path)).sort((one, other) => one.length - other.length);
  const texts = await Promise.all(manifests.map(async (path) => ({ path, text: await readText(join(workspace, path), longestPackage) })));
  const named = texts.map(({ path, text }) => parsePackage(path, text).packageManager);
  return selectPackageManager(named, paths);
}

function notHere(): Problem {
  return new Problem('init/not-here', {
    message: 'init writes files for a person to read and to commit, and this is a job of GitHub Actions.',
    remedy: 'Run it in a terminal, in a clone of the repository.',
    place: 'command',
  });
}

function noRepository(): Problem {
  return new Problem('init/no-repository', {
    message: 'The folder lies in no git repository that can be read.',
    remedy: 'Run init in a clone of the repository, or run git init first.',
  });
}

function differs({ path }: PlannedFile): Problem {
  return new Problem('init/file-differs', {
    message: 'The file is there, and differs from what init would write; it was left as it is.',
    remedy: 'Compare the two, take over what is wanted, or replace the file with --write --force.',
    place: path,
  });
}
