/** The repository's files: from the work tree where it is this repository, else as GitHub has them. */
import { configurationFile } from '../../checks/configuration/configuration.ts';
import { readCheckConfiguration } from '../../checks/configuration/disk.ts';
import { parseCheckConfiguration } from '../../checks/configuration/parse.ts';
import { readSources } from '../../checks/push/disk.ts';
import { kindOf } from '../../checks/push/place.ts';
import type { ReadSources, Source } from '../../checks/push/push.ts';
import { readTracked } from '../../git/work-tree.ts';
import type { Github } from '../../github/client.ts';
import { readFileText, readTree } from '../../github/files.ts';
import { githubPlace, type GithubPlace } from '../../github/place.ts';
import { found, mapReading, type Reading, type Unread } from '../../github/reading.ts';
import { readOutput } from '../../host/process.ts';
import { codeOwnersPaths, readCodeOwners } from '../own-files.ts';
import { isWorkflow } from './workflow.ts';

export interface RepositoryFiles {
  readonly from: 'work-tree' | 'github';
  readonly paths: Reading<readonly string[]>;
  readonly workflows: Reading<readonly Source[]>;
  /** Null: there is none. */
  readonly codeOwners: Reading<string | null>;
  /** Whatever may start a push. */
  readonly sources: Reading<ReadSources>;
  /** Where the check configuration file lets it; nowhere where that cannot be used. */
  readonly allowed: readonly string[];
}

/** Null where the folder holds no work tree that git knows. */
export async function readOwnFiles(workspace: string): Promise<RepositoryFiles | null> {
  const paths = await readTracked(workspace, readOutput);
  if (paths === null) return null;
  const [sources, codeOwners, policy] = await Promise.all([readSources(workspace, paths), readCodeOwners(workspace), readCheckConfiguration(workspace)]);
  const lost = sources.unread.find(({ path }) => path !== null && isWorkflow(path));
  const workflows = sources.sources.filter(({ path }) => isWorkflow(path));
  return {
    from: 'work-tree',
    paths: found(paths),
    workflows: lost === undefined ? found(workflows) : unread(`the workflow ${lost.path ?? ''}`, lost.reason),
    codeOwners: found(codeOwners),
    sources: found(sources),
    allowed: allowedBy(typeof policy === 'string' ? policy : null),
  };
}

/** Files that are asked of GitHub; each is a request. */
const mostFiles = 300;

/** Of what may start a push, all but code is asked for: there may be thousands of those files, and each is told as not read. */
export async function readGithubFiles(github: Github, repository: string, branch: string): Promise<RepositoryFiles> {
  const at = githubPlace(repository);
  const paths = await readPaths(github, at, branch);
  if (paths.kind === 'unread') return { from: 'github', paths, workflows: paths, codeOwners: paths, sources: paths, allowed: [] };
  const starters = paths.value.filter((path) => kindOf(path) !== null);
  const read = starters.filter((path) => kindOf(path) !== 'code').sort((one, other) => Number(isWorkflow(other)) - Number(isWorkflow(one)));
  const wanted = [...paths.value.filter((path) => path === configurationFile || codeOwnersPaths.some((known) => known === path)), ...read.slice(0, mostFiles)];
  const texts = await readTexts(github, at, branch, wanted);
  const textsOf = (chosen: readonly string[]): Reading<readonly Source[]> =>
    mapReading(texts, (known) => chosen.flatMap((path) => (known.has(path) ? [{ path, text: known.get(path) ?? '' }] : [])));
  const left = starters.length - Math.min(read.length, mostFiles);
  return {
    from: 'github',
    paths,
    workflows: textsOf(read.filter(isWorkflow)),
    codeOwners: mapReading(texts, (known) => codeOwnersPaths.map((path) => known.get(path)).find((text) => text !== undefined) ?? null),
    sources: mapReading(textsOf(read), (sources) => ({
      sources,
      unread: left === 0 ? [] : [{ path: null, reason: `${String(left)} of its files, such as scripts in code, are only read in a clone` }],
    })),
    allowed: texts.kind === 'read' ? allowedBy(texts.value.get(configurationFile) ?? null) : [],
  };
}

async function readPaths(github: Github, at: GithubPlace, branch: string): Promise<Reading<readonly string[]>> {
  const question = { what: 'the list of files', permission: 'contents: read' };
  const cutOff = { reason: 'GitHub cut it off', remedy: 'Run doctor in a clone of the repository.' };
  const read = await readTree(github, at, { tree: branch, deep: true, question, cutOff });
  return mapReading(read, (entries) => entries.filter(({ type }) => type === 'blob').map(({ path }) => path));
}

async function readTexts(github: Github, at: GithubPlace, branch: string, paths: readonly string[]): Promise<Reading<ReadonlyMap<string, string>>> {
  const read = await Promise.all(paths.map(async (path) => [path, await readFileText(github, at, branch, path)] as const));
  const texts = new Map<string, string>();
  for (const [path, reading] of read) {
    if (reading.kind === 'unread') return reading;
    if (reading.value !== null) texts.set(path, reading.value);
  }
  return found(texts);
}

function allowedBy(policy: string | null): readonly string[] {
  if (policy === null) return [];
  try {
    return parseCheckConfiguration(policy, false).push.allowed;
  } catch {
    // The check says what is wrong with it; until then it allows nothing.
    return [];
  }
}

function unread(what: string, reason: string): Unread {
  return { kind: 'unread', code: 'github/incomplete', what, reason, remedy: 'Let the file be read.' };
}
