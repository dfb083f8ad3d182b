/** Appends manifests to the evidence branch: as one commit on its tip, never by force, and anew where somebody else was faster. */
import { setTimeout as pass } from 'node:timers/promises';
import { z } from 'zod';
import { Problem } from '../errors/problem.ts';
import type { Github, GithubAnswer, GithubParameters } from '../github/client.ts';
import { known, parseAnswer, type Question } from '../github/reading.ts';
import { planAppend, type Added, type BranchState } from './append-plan.ts';
import { readTip, readBranchTree, type BranchPlace, type BranchTip } from './branch-github.ts';
import { readRefusingRule } from './branch-rules-github.ts';
import { commitMessage, folderPath, type KeptManifest } from './kept-manifest.ts';

export interface Appended {
  /** The folders that got files, from the root of the branch. */
  readonly added: readonly string[];
  readonly problems: readonly Problem[];
}

export interface AppendLimits {
  readonly attempts: number;
  /** Before the second attempt; each further one waits as much longer. */
  readonly waitMs: number;
}

const usual: AppendLimits = { attempts: 8, waitMs: 250 };

/**
 * One manifest with its bundle takes nine requests: four that read, two for its files, three that write. Each further attempt takes seven. Throws a
 * `github/…` code, `evidence/branch-protected`, or `evidence/branch-busy`.
 */
export async function appendManifests(github: Github, place: BranchPlace, manifests: readonly KeptManifest[], limits = usual): Promise<Appended> {
  const written = new Set<string>();
  let tip = known(await readTip(github, place));
  for (let attempt = 1; ; attempt += 1) {
    const { added, problems } = planAppend(manifests, await readState(github, place, tip, manifests));
    if (added.length === 0) return { added: [], problems };
    await writeBlobs(github, place, added, written);
    const refused = await moveBranch(github, place, tip, await writeCommit(github, place, tip, added));
    if (refused === null) return { added: added.map(({ kept }) => folderPath(kept)), problems };
    const now = known(await readTip(github, place));
    if (now?.commit === tip?.commit) await refuseProtected(github, place, refused);
    if (attempt >= limits.attempts) throw busy(place, attempt);
    tip = now;
    await pass(limits.waitMs * attempt);
  }
}

/** Reads no more of the branch than the manifests' own chains and folders. */
async function readState(github: Github, place: BranchPlace, tip: BranchTip | null, manifests: readonly KeptManifest[]): Promise<BranchState> {
  const wanted = [...new Set(manifests.map(({ chain }) => chain))];
  if (tip === null) return new Map();
  const root = known(await readBranchTree(github, place, tip.tree));
  const chains = wanted.map(async (chain): Promise<[string, ReadonlyMap<string, ReadonlyMap<string, string> | null>]> => {
    const entry = root.find(({ path, type }) => path === chain && type === 'tree');
    if (entry === undefined) return [chain, new Map()];
    const own = new Set(manifests.filter((kept) => kept.chain === chain).map(({ folder }) => folder));
    const folders = known(await readBranchTree(github, place, entry.sha)).map(
      async ({ path, sha, type }): Promise<[string, ReadonlyMap<string, string> | null]> => {
        if (!own.has(path) || type !== 'tree') return [path, null];
        return [path, new Map(known(await readBranchTree(github, place, sha)).map((file) => [file.path, file.sha]))];
      },
    );
    return [chain, new Map(await Promise.all(folders))];
  });
  return new Map(await Promise.all(chains));
}

const object = z.object({ sha: z.string() });
const writing: Question = { what: 'what was written to the evidence branch', permission: 'contents: write' };

async function writeBlobs(github: Github, { owner, repo }: BranchPlace, added: readonly Added[], written: Set<string>): Promise<void> {
  for (const { bytes, blob } of added.flatMap(({ files }) => files)) {
    if (written.has(blob)) continue;
    const { sha } = await post(github, 'blobs', { owner, repo, content: Buffer.from(bytes).toString('base64'), encoding: 'base64' });
    if (sha !== blob) throw new Problem('github/malformed', { message: 'GitHub names other bytes than it was given.', remedy: 'Run again.' });
    written.add(blob);
  }
}

/** On the tip: its tree with the files besides. Without a tip it is the first commit of a branch without history. */
async function writeCommit(github: Github, { owner, repo }: BranchPlace, tip: BranchTip | null, added: readonly Added[]): Promise<string> {
  const entries = added.flatMap(({ kept, files }) =>
    files.map(({ name, blob }) => ({ path: `${folderPath(kept)}/${name}`, mode: '100644', type: 'blob', sha: blob })),
  );
  const tree = await post(github, 'trees', { owner, repo, tree: entries, ...(tip === null ? {} : { base_tree: tip.tree }) });
  const message = commitMessage(added.map(({ kept }) => kept));
  return (await post(github, 'commits', { owner, repo, message, tree: tree.sha, parents: tip === null ? [] : [tip.commit] })).sha;
}

async function post(github: Github, what: 'blobs' | 'trees' | 'commits', parameters: GithubParameters): Promise<z.infer<typeof object>> {
  return known(parseAnswer(await github.ask(`POST /repos/{owner}/{repo}/git/${what}`, parameters), object, writing));
}

/** Null where the branch moved; else the answer that refused it. Throws where there was no such answer. */
async function moveBranch(github: Github, { owner, repo, branch }: BranchPlace, tip: BranchTip | null, sha: string): Promise<GithubAnswer | null> {
  const asked =
    tip === null
      ? await github.ask('POST /repos/{owner}/{repo}/git/refs', { owner, repo, ref: `refs/heads/${branch}`, sha })
      : await github.ask('PATCH /repos/{owner}/{repo}/git/refs/{ref}', { owner, repo, ref: `heads/${branch}`, sha, force: false });
  if (asked.kind === 'answered' && [403, 409, 422].includes(asked.status) && !asked.rateLimited) return asked;
  known(parseAnswer(asked, z.unknown(), writing));
  return null;
}

/** The branch stands where it stood: nobody was faster, so it is a rule that refuses, or a right that is not there. */
async function refuseProtected(github: Github, place: BranchPlace, refused: GithubAnswer): Promise<void> {
  const rule = await readRefusingRule(github, place);
  if (rule !== null) {
    throw new Problem('evidence/branch-protected', {
      message: `The branch ${place.branch} takes no append: ${rule}.`,
      remedy: 'Protect the evidence branch against deletion and force-pushes, and against nothing else: docs/evidence.md shows the ruleset.',
      place: 'evidence-branch',
    });
  }
  if (refused.kind === 'answered' && refused.status === 403) known(parseAnswer(refused, z.unknown(), writing));
}

function busy({ branch }: BranchPlace, attempts: number): Problem {
  return new Problem('evidence/branch-busy', {
    message: `The branch ${branch} was moved by others, or refused the append, ${String(attempts)} times in a row.`,
    remedy: 'Run again: what was added in the meantime stays, and what is there already is not added twice.',
    place: 'evidence-branch',
  });
}
