/** The repository's files: from the work tree where it is this repository, else as GitHub has them. */
import { readSources } from '../../checks/push/disk.ts';
import { kindOf } from '../../checks/push/place.ts';
import type { ReadSources, Source } from '../../checks/push/push.ts';
import { readCheckConfiguration } from '../../checks/configuration/disk.ts';
import { parseCheckConfiguration } from '../../checks/configuration/parse.ts';
import { configurationFile } from '../../checks/configuration/configuration.ts';
import type { Github } from '../../gates/github/client.ts';
import { readFileTexts, readPaths } from '../../gates/github/files.ts';
import { found, mapReading, type Reading, type Unread } from '../../model/reading.ts';
import { readOutput } from '../../host/process.ts';
import { codeOwnersPaths, readCodeOwners } from '../own-files.ts';
import { readTracked } from '../../git/work-tree.ts';
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
  const paths = await readPaths(github, repository, branch);
  if (paths.kind === 'unread') return { from: 'github', paths, workflows: paths, codeOwners: paths, sources: paths, allowed: [] };
  const starters = paths.value.filter((path) => kindOf(path) !== null);
  const read = starters.filter((path) => kindOf(path) !== 'code').sort((one, other) => Number(isWorkflow(other)) - Number(isWorkflow(one)));
  const wanted = [...paths.value.filter((path) => path === configurationFile || codeOwnersPaths.some((known) => known === path)), ...read.slice(0, mostFiles)];
  const texts = await readFileTexts(github, repository, branch, wanted);
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
