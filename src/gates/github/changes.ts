/** Reads where the pending migrations come from: the commits of each file, and their pull requests with reviews, commits and files. */
import type { Github } from '../../github/client.ts';
import { githubPlace, type GithubPlace } from '../../github/place.ts';
import { parsePages, type Question } from '../../github/reading.ts';
import type { PendingFile } from '../../model/gate.ts';
import { isUnknown, type OrUnknown } from '../../model/unknown.ts';
import * as answers from '../change-answers.ts';
import { unaskedChanges, type ChangeReadings, type FileReadings } from '../readings.ts';
import { readPullRequest } from './pull-request.ts';

export interface ChangesOrder {
  /** `owner/name` */
  readonly repository: OrUnknown<string>;
  /** The commit that is checked out, and deployed. */
  readonly commit: OrUnknown<string>;
  readonly pending: readonly PendingFile[];
  readonly codeOwners: 'require' | 'off';
}

export async function readChanges(github: Github, { repository, commit, pending, codeOwners }: ChangesOrder): Promise<ChangeReadings> {
  if (pending.length === 0) return { files: [], pulls: new Map() };
  if (isUnknown(repository)) return unaskedChanges(pending, `the repository is not known, since ${repository.unknown}`);
  if (isUnknown(commit)) return unaskedChanges(pending, `the commit that is deployed is not known, since ${commit.unknown}`);
  const at = githubPlace(repository);
  const associated = once((sha: string) => readAssociated(github, at, sha));
  const files = await Promise.all(pending.map((file) => readFile(github, at, commit, file, associated)));
  const numbers = new Set(files.flatMap((file) => (file.associated.kind === 'read' ? file.associated.value.filter(isMerged).map(({ number }) => number) : [])));
  const owned = codeOwners === 'off' ? null : pending.map(({ path }) => path);
  const pulls = await Promise.all([...numbers].map(async (number) => [number, await readPullRequest(github, at, number, owned)] as const));
  return { files, pulls: new Map(pulls) };
}

async function readFile(
  github: Github,
  at: GithubPlace,
  commit: string,
  file: PendingFile,
  associated: (sha: string) => Promise<FileReadings['associated']>,
): Promise<FileReadings> {
  const pages = await github.askPages('GET /repos/{owner}/{repo}/commits', { ...at, sha: commit, path: file.path });
  const history = parsePages(pages, answers.commits, { what: `the commits of ${file.path}`, permission: 'contents: read' });
  if (history.kind === 'unread') return { file, history, associated: history };
  const [last] = history.value;
  return { file, history, associated: last === undefined ? { kind: 'read', value: [] } : await associated(last.sha) };
}

async function readAssociated(github: Github, at: GithubPlace, sha: string): Promise<FileReadings['associated']> {
  const question: Question = { what: `the pull requests of the commit ${sha.slice(0, 12)}`, permission: 'pull-requests: read' };
  return parsePages(await github.askPages('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', { ...at, commit_sha: sha }), answers.associated, question);
}

function isMerged({ merged_at }: answers.AssociatedAnswer): boolean {
  return merged_at !== null;
}

/** One commit often brings several migrations. */
function once<T>(read: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key) => {
    const reading = known.get(key) ?? read(key);
    known.set(key, reading);
    return reading;
  };
}
