/** Git's own objects and refs, read and written one by one: every one is an object of the story's repository. */
import { z } from 'zod';
import { nodeId, repositoryUrl, type Schemas } from './accounts.ts';
import { invalid, notFound, ok, route, textIn, type Answer, type Call, type Refusal, type Reply, type Route } from './call.ts';
import { renderTreeEntry } from './contents.ts';
import { actionsBot } from './conversations.ts';
import type { Commit } from './git.ts';

const at = '/repos/{owner}/{repo}/git';
const reading = { contents: 'read' } as const;
const writing = { contents: 'write' } as const;

export const gitDataRoutes: readonly Route[] = [
  route('git/get-ref', `GET ${at}/ref/{ref+}`, reading, (call) => {
    const name = `refs/${call.part('ref')}`;
    const sha = call.story.git.resolve(name);
    return sha === null ? notFound : ok(renderRef(call, name, sha));
  }),
  route('git/get-commit', `GET ${at}/commits/{commit_sha}`, reading, (call) => {
    const commit = call.story.git.commit(call.part('commit_sha'));
    return commit === null ? notFound : ok(renderGitCommit(call, commit));
  }),
  route('git/get-blob', `GET ${at}/blobs/{file_sha}`, reading, (call) => {
    const sha = call.part('file_sha');
    const bytes = call.story.git.blob(sha);
    if (bytes === null) return notFound;
    const content = (bytes.toString('base64').match(/.{1,60}/gu) ?? []).map((line) => `${line}\n`).join('');
    return ok({ content, encoding: 'base64', url: `${dataUrl(call)}/blobs/${sha}`, sha, size: bytes.length, node_id: nodeId('B', 1) });
  }),
  route('git/create-blob', `POST ${at}/blobs`, writing, createBlob),
  route('git/create-tree', `POST ${at}/trees`, writing, createTree),
  route('git/create-commit', `POST ${at}/commits`, writing, createCommit),
  route('git/create-ref', `POST ${at}/refs`, writing, createRef),
  route('git/update-ref', `PATCH ${at}/refs/{ref+}`, writing, updateRef),
];

function dataUrl({ story, api }: Call): string {
  return `${repositoryUrl(story, api)}/git`;
}

function renderRef(call: Call, ref: string, sha: string): Schemas['git-ref'] {
  return { ref, node_id: nodeId('REF', 1), url: `${dataUrl(call)}/${ref}`, object: { type: 'commit', sha, url: `${dataUrl(call)}/commits/${sha}` } };
}

function renderGitCommit(call: Call, { sha, tree, parents, author, committer, message }: Commit): Schemas['git-commit'] {
  const url = dataUrl(call);
  const signed = {
    verified: true,
    reason: 'valid',
    signature: '-----BEGIN PGP SIGNATURE-----',
    payload: `tree ${tree}`,
    verified_at: committer.at.toISOString(),
  };
  return {
    sha,
    node_id: nodeId('C', 1),
    url: `${url}/commits/${sha}`,
    html_url: `${call.story.place.serverUrl}/commit/${sha}`,
    author: { name: author.name, email: author.email, date: author.at.toISOString() },
    committer: { name: committer.name, email: committer.email, date: committer.at.toISOString() },
    message,
    tree: { sha: tree, url: `${url}/trees/${tree}` },
    parents: parents.map((parent) => ({ sha: parent, url: `${url}/commits/${parent}`, html_url: `${call.story.place.serverUrl}/commit/${parent}` })),
    verification: signed,
  };
}

function createBlob(call: Call): Answer<Reply<'git/create-blob'>> | Refusal {
  const content = textIn(call.body, 'content');
  if (content === null) return invalid('Invalid request.\n\n"content" wasn\'t supplied.');
  const sha = call.story.git.writeBlob(Buffer.from(content, textIn(call.body, 'encoding') === 'base64' ? 'base64' : 'utf8'));
  return ok({ url: `${dataUrl(call)}/blobs/${sha}`, sha }, 201);
}

const wantedTree = z.object({
  base_tree: z.string().optional(),
  tree: z.array(z.object({ path: z.string(), mode: z.enum(['100644', '100755', '040000', '160000', '120000']), type: z.string(), sha: z.string() })).min(1),
});

function createTree(call: Call): Answer<Reply<'git/create-tree'>> | Refusal {
  const asked = wantedTree.safeParse(call.body);
  if (!asked.success) return invalid('Invalid tree info');
  const { base_tree: base = null, tree } = asked.data;
  const { git } = call.story;
  if (base !== null && git.tree(base, false) === null) return notFound;
  if (tree.some(({ sha }) => git.blob(sha) === null)) return invalid('tree.sha is not a valid blob');
  try {
    const written = git.tree(git.writeTree(base, tree), false);
    if (written === null) return invalid('GitRPC::BadObjectState');
    const url = dataUrl(call);
    return ok(
      { sha: written.sha, url: `${url}/trees/${written.sha}`, truncated: false, tree: written.entries.map((entry) => renderTreeEntry(url, entry)) },
      201,
    );
  } catch {
    return invalid('tree.path contains a malformed path component');
  }
}

const wantedCommit = z.object({ message: z.string().min(1), tree: z.string(), parents: z.array(z.string()).default([]) });

/** GitHub signs what a job's token commits in its own name. */
function createCommit(call: Call): Answer<Reply<'git/create-commit'>> | Refusal {
  const asked = wantedCommit.safeParse(call.body);
  if (!asked.success) return invalid('Invalid request.');
  const { message, tree, parents } = asked.data;
  const { story } = call;
  if (story.git.tree(tree, false) === null) return invalid('Tree SHA does not exist');
  if (parents.some((parent) => story.git.commit(parent) === null)) return invalid('Parent SHA does not exist or is not a commit object');
  const signature = { name: actionsBot.name, email: actionsBot.email, at: story.tick() };
  const commit = story.git.commit(story.git.writeCommit({ tree, parents, author: signature, committer: signature, message }));
  return commit === null ? notFound : ok(renderGitCommit(call, commit), 201);
}

function createRef(call: Call): Answer<Reply<'git/create-ref'>> | Refusal {
  const [ref, sha] = [textIn(call.body, 'ref') ?? '', textIn(call.body, 'sha') ?? ''];
  const { git } = call.story;
  if (!/^refs\/heads\/[^\s~^:?*[\\]+$/u.test(ref)) return invalid('Reference name must start with refs/heads/');
  if (git.commit(sha) === null) return invalid('Object does not exist');
  if (git.resolve(ref) !== null) return invalid('Reference already exists');
  const violated = violation(call, ref);
  if (violated !== null) return violated;
  move(call, ref, sha, 'branch_creation');
  return ok(renderRef(call, ref, sha), 201);
}

const wantedMove = z.object({ sha: z.string(), force: z.boolean().default(false) });

function updateRef(call: Call): Answer<Reply<'git/update-ref'>> | Refusal {
  const asked = wantedMove.safeParse(call.body);
  const ref = `refs/${call.part('ref')}`;
  const { git } = call.story;
  const before = git.resolve(ref);
  if (!asked.success || git.commit(asked.data.sha) === null) return invalid('Object does not exist');
  if (before === null) return invalid('Reference does not exist');
  const { sha, force } = asked.data;
  const violated = violation(call, ref);
  if (violated !== null) return violated;
  if (!git.isAncestor(before, sha) && !force) return invalid('Update is not a fast forward');
  move(call, ref, sha, git.isAncestor(before, sha) ? 'push' : 'force_push');
  return ok(renderRef(call, ref, sha));
}

function violation({ story }: Call, ref: string): Refusal | null {
  const rules = story.rules.filter(({ branch }) => `refs/heads/${branch}` === ref);
  if (rules.some(({ kind }) => kind === 'classic')) return { refusal: 403, message: `Protected branch update failed for ${ref}.` };
  if (rules.every(({ direct }) => direct === true)) return null;
  return invalid('Repository rule violations found\n\nChanges must be made through a pull request.\n\n');
}

function move({ story }: Call, ref: string, sha: string, kind: 'branch_creation' | 'push' | 'force_push'): void {
  story.move(ref.replace('refs/heads/', ''), sha, actionsBot, kind);
}
