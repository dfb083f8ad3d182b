/** Where each pending migration comes from: the merged pull requests that brought exactly its bytes into the deployed branch. */
import { Problem, type Code } from '../errors/problem.ts';
import type { PendingFile } from '../model/gate.ts';
import { groupBy } from '../model/group.ts';
import type { CommitAnswer } from './change-answers.ts';
import { listNames } from '../text/sentence.ts';
import { unreadProblem, type Unread } from '../github/reading.ts';
import type { ChangeReadings, FileReadings, PullReadings } from './readings.ts';

/** `carried` names every pull request that brought the file; it needs an approval of one of them. */
type Origin =
  | { readonly kind: 'carried'; readonly file: PendingFile; readonly pulls: readonly PullReadings[] }
  | { readonly kind: 'unread'; readonly file: PendingFile; readonly unread: Unread }
  | { readonly kind: 'direct-push' | 'other-branch' | 'unknown-file' | 'other-bytes'; readonly file: PendingFile; readonly detail: string };

export type Carried = Extract<Origin, { readonly kind: 'carried' }>;

export interface Origins {
  readonly carried: readonly Carried[];
  readonly problems: readonly Problem[];
}

/** `branch` is the one that is deployed. */
export function findOrigins(changes: ChangeReadings, branch: string): Origins {
  const origins = changes.files.map((file) => originOf(file, changes.pulls, branch));
  return {
    carried: origins.flatMap((origin) => (origin.kind === 'carried' ? [origin] : [])),
    problems: [...unreadProblems(origins), ...defects.flatMap((defect) => defectProblem(defect, origins, branch))],
  };
}

function originOf({ file, history, associated }: FileReadings, known: ChangeReadings['pulls'], branch: string): Origin {
  if (history.kind === 'unread') return { kind: 'unread', file, unread: history };
  const [mergedCommit] = history.value;
  if (mergedCommit === undefined) return { kind: 'unknown-file', file, detail: '' };
  if (associated.kind === 'unread') return { kind: 'unread', file, unread: associated };
  const merged = associated.value.filter(({ merged_at }) => merged_at !== null);
  if (merged.length === 0) return { kind: 'direct-push', file, detail: `commit ${mergedCommit.sha.slice(0, 12)} by ${authorOf(mergedCommit)}` };
  const here = merged.filter(({ base }) => base.ref === branch);
  if (here.length === 0) return { kind: 'other-branch', file, detail: merged.map(({ number, base }) => `#${number} into ${base.ref}`).join(', ') };
  return matchBytes(
    file,
    here.flatMap(({ number }) => known.get(number) ?? []),
  );
}

function matchBytes(file: PendingFile, pulls: readonly PullReadings[]): Origin {
  const carriers = pulls.filter(({ files }) => files.kind === 'read' && files.value.some(({ filename, sha }) => filename === file.path && sha === file.blob));
  if (carriers.length > 0) return { kind: 'carried', file, pulls: carriers };
  const unread = pulls.flatMap(({ files }) => (files.kind === 'unread' ? [files] : []))[0];
  if (unread !== undefined) return { kind: 'unread', file, unread };
  return { kind: 'other-bytes', file, detail: pulls.map(({ number }) => `#${number}`).join(', ') };
}

interface Defect {
  readonly kind: Exclude<Origin['kind'], 'carried' | 'unread'>;
  readonly code: Code;
  readonly found: (branch: string) => string;
  readonly remedy: string;
}

const defects: readonly Defect[] = [
  {
    kind: 'direct-push',
    code: 'gate/direct-push',
    found: (branch) => `came into ${branch} without a pull request`,
    remedy: 'Bring it in by a pull request: revert the commit and open one, and have a branch rule demand pull requests.',
  },
  {
    kind: 'other-branch',
    code: 'gate/other-branch',
    found: (branch) => `came by a pull request into another branch, and none into ${branch} brought it`,
    remedy: 'Merge by pull requests into the branch that is deployed, or start the run on the branch that the pull request was merged into.',
  },
  {
    kind: 'unknown-file',
    code: 'gate/file-differs',
    found: () => 'is in no commit that GitHub knows of at what is deployed',
    remedy: 'Deploy what is committed: find out which step of the job adds or changes files there.',
  },
  {
    kind: 'other-bytes',
    code: 'gate/file-differs',
    found: () => 'is not, byte for byte, the file of the pull request that its commit belongs to',
    remedy: 'Find out where it was changed after the review: in a merge, in a later commit, or by a step of this job. Line ends count.',
  },
];

function defectProblem({ kind, code, found, remedy }: Defect, origins: readonly Origin[], branch: string): Problem[] {
  const hit = origins.flatMap((origin) => (origin.kind === kind && 'detail' in origin ? [origin] : []));
  const [first] = hit;
  if (first === undefined) return [];
  const names = listNames(hit.map(({ file, detail }) => (detail === '' ? file.name : `${file.name} (${detail})`)));
  return [new Problem(code, { message: `${names}: ${found(branch)}.`, remedy, place: first.file.path })];
}

/** One for each kind of failure: three hundred files that may not be read are one finding. */
function unreadProblems(origins: readonly Origin[]): Problem[] {
  const unread = origins.flatMap((origin) => (origin.kind === 'unread' ? [origin] : []));
  const groups = groupBy(unread, (origin) => `${origin.unread.code} ${origin.unread.remedy}`);
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const what = others.length === 0 ? first.unread.what : `${first.unread.what}, and the like of ${others.length} more`;
    return [unreadProblem({ ...first.unread, what })];
  });
}

function authorOf({ author }: CommitAnswer): string {
  return author.account?.login ?? author.signature?.name ?? 'nobody that GitHub knows';
}
