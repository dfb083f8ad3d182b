/** Commits as GitHub shows them: git's facts, and which accounts they belong to. */
import { fullNameOf, nodeId, renderUser, repositoryUrl, type Schemas } from './accounts.ts';
import { invalid, notFound, ok, page, route, type Answer, type Call, type Refusal, type Route } from './call.ts';
import type { ChangedFile, Commit, Signature } from './git.ts';
import { renderSimplePull } from './pull-form.ts';
import type { PullRequest } from './world.ts';

const at = '/repos/{owner}/{repo}';
const contents = { contents: 'read' } as const;

export const commitRoutes: readonly Route[] = [
  route('repos/list-commits', `GET ${at}/commits`, contents, listCommits),
  route('repos/get-commit', `GET ${at}/commits/{ref+}`, contents, (call) =>
    within(call, call.part('ref'), (commit) => {
      const files = call.story.git.changes(commit.parents[0] ?? null, commit.sha);
      const [additions, deletions] = [sum(files, 'additions'), sum(files, 'deletions')];
      return ok({
        ...renderCommit(call, commit),
        stats: { additions, deletions, total: additions + deletions },
        files: files.map((file) => renderFile(call, commit.sha, file)),
      });
    }),
  ),
  route('repos/list-pull-requests-associated-with-commit', `GET ${at}/commits/{commit_sha}/pulls`, { contents: 'read', 'pull-requests': 'read' }, (call) =>
    within(call, call.part('commit_sha'), ({ sha }) => page(pullsOf(call, sha).map((pull) => renderSimplePull(call, pull)))),
  ),
  route('repos/compare-commits', `GET ${at}/compare/{basehead+}`, contents, compare),
];

function listCommits(call: Call): Answer<Schemas['commit'][]> | Refusal {
  const { story, query } = call;
  const from = story.git.resolve(query.get('sha') ?? story.repository.defaultBranch);
  if (from === null) return notFound;
  const path = query.get('path');
  const commits = story.git.log([from, ...(path === null ? [] : ['--full-history', '--', path])]);
  return page(commits.map((commit) => renderCommit(call, commit)));
}

function within<Body>({ story }: Call, name: string, answer: (commit: Commit) => Answer<Body>): Answer<Body> | Refusal {
  const commit = story.git.commit(name);
  return commit === null ? invalid(`No commit found for SHA: ${name}`) : answer(commit);
}

/** On the default branch: whoever brought it; elsewhere: every pull request that has it, open ones too. */
function pullsOf({ story }: Call, sha: string): readonly PullRequest[] {
  const tip = story.tip();
  const merged = tip !== null && story.git.isAncestor(sha, tip);
  return story.pulls.filter(({ merge, commits }) =>
    merged ? merge?.merged.includes(sha) === true : commits.includes(sha) || merge?.merged.includes(sha) === true,
  );
}

function compare(call: Call): Answer<Schemas['commit-comparison']> | Refusal {
  const { story, api } = call;
  const [baseName = '', headName = ''] = call.part('basehead').split('...');
  const [base, head] = [story.git.commit(baseName), story.git.commit(headName)];
  const mergeBase = base === null || head === null ? null : story.git.mergeBase(base.sha, head.sha);
  const common = mergeBase === null ? null : story.git.commit(mergeBase);
  if (base === null || head === null || common === null) return notFound;
  const ahead = story.git.log(['--reverse', `${base.sha}..${head.sha}`]);
  const behind = story.git.log([`${head.sha}..${base.sha}`]).length;
  const html = `${story.place.serverUrl}/${fullNameOf(story.repository)}/compare/${baseName}...${headName}`;
  const status = ahead.length > 0 ? (behind > 0 ? 'diverged' : 'ahead') : behind > 0 ? 'behind' : 'identical';
  return ok({
    url: `${repositoryUrl(story, api)}/compare/${baseName}...${headName}`,
    html_url: html,
    permalink_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    base_commit: renderCommit(call, base),
    merge_base_commit: renderCommit(call, common),
    status,
    ahead_by: ahead.length,
    behind_by: behind,
    total_commits: ahead.length,
    commits: ahead.map((commit) => renderCommit(call, commit)),
    files: story.git.changes(common.sha, head.sha).map((file) => renderFile(call, head.sha, file)),
  });
}

export function sum(files: readonly ChangedFile[], count: 'additions' | 'deletions'): number {
  return files.reduce((total, file) => total + file[count], 0);
}

/** An address that belongs to no account leaves the account null, as GitHub does. */
export function renderCommit(call: Call, commit: Commit): Schemas['commit'] {
  const { story, api } = call;
  const { sha, tree, parents, author, committer, message } = commit;
  const repository = repositoryUrl(story, api);
  const html = `${story.place.serverUrl}/${fullNameOf(story.repository)}/commit`;
  return {
    sha,
    node_id: nodeId('C', Number.parseInt(sha.slice(0, 8), 16)),
    url: `${repository}/commits/${sha}`,
    html_url: `${html}/${sha}`,
    comments_url: `${repository}/commits/${sha}/comments`,
    commit: {
      author: renderSignature(author),
      committer: renderSignature(committer),
      message,
      tree: { sha: tree, url: `${repository}/git/trees/${tree}` },
      url: `${repository}/git/commits/${sha}`,
      comment_count: 0,
      verification: renderVerification(story.verifiedCommits.has(sha), committer.at),
    },
    author: renderAccount(call, author.email),
    committer: renderAccount(call, committer.email),
    parents: parents.map((parent) => ({ sha: parent, url: `${repository}/commits/${parent}`, html_url: `${html}/${parent}` })),
  };
}

function renderVerification(verified: boolean, at: Date): Schemas['verification'] {
  return verified
    ? { verified, reason: 'valid', signature: '-----BEGIN PGP SIGNATURE-----\n\n-----END PGP SIGNATURE-----', payload: 'tree', verified_at: at.toISOString() }
    : { verified, reason: 'unsigned', signature: null, payload: null, verified_at: null };
}

function renderSignature({ name, email, at: time }: Signature): Schemas['nullable-git-user'] {
  return { name, email, date: time.toISOString() };
}

function renderAccount({ story, api }: Call, email: string): Schemas['simple-user'] | null {
  const person = story.people.find((one) => one.email.toLowerCase() === email.toLowerCase());
  return person === undefined ? null : renderUser(person, api, story.place.serverUrl);
}

export function renderFile({ story, api }: Call, sha: string, file: ChangedFile): Schemas['diff-entry'] {
  const path = file.path.split('/').map(encodeURIComponent).join('/');
  const html = `${story.place.serverUrl}/${fullNameOf(story.repository)}`;
  return {
    sha: file.blob,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${html}/blob/${sha}/${path}`,
    raw_url: `${html}/raw/${sha}/${path}`,
    contents_url: `${repositoryUrl(story, api)}/contents/${path}?ref=${sha}`,
    ...(file.patch === '' ? {} : { patch: file.patch }),
    ...(file.previousPath === null ? {} : { previous_filename: file.previousPath }),
  };
}
