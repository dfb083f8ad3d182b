/** Files, trees and owners of code, as they are at a commit. */
import { fullNameOf, repositoryUrl, type Schemas } from './accounts.ts';
import { notFound, ok, route, type Answer, type Call, type Refusal, type Reply, type Route } from './call.ts';
import type { TreeEntry } from './git.ts';

const at = '/repos/{owner}/{repo}';
const needs = { contents: 'read' } as const;

export const contentRoutes: readonly Route[] = [
  route('repos/get-content', `GET ${at}/contents/{path+}`, needs, getContent),
  route('repos/codeowners-errors', `GET ${at}/codeowners/errors`, needs, ({ story }) => {
    const errors = story.codeownersErrors.map(({ line, path, message }) => ({
      line,
      column: 1,
      kind: 'Unknown owner',
      source: '',
      suggestion: null,
      message,
      path,
    }));
    return ownersFile(story.git, story.repository.defaultBranch) ? ok({ errors }) : notFound;
  }),
  route('git/get-tree', `GET ${at}/git/trees/{tree_sha}`, needs, (call) => {
    const tree = call.story.git.tree(call.part('tree_sha'), call.query.get('recursive') !== null);
    if (tree === null) return notFound;
    const url = `${repositoryUrl(call.story, call.api)}/git`;
    const { longestTree } = call.story;
    const entries = tree.entries.slice(0, longestTree).map((entry) => renderTreeEntry(url, entry));
    return ok({ sha: tree.sha, url: `${url}/trees/${tree.sha}`, truncated: tree.entries.length > longestTree, tree: entries });
  }),
];

function ownersFile(git: Call['story']['git'], ref: string): boolean {
  return ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'].some((path) => git.file(ref, path) !== null);
}

export function renderTreeEntry(url: string, { mode, type, sha, size, path }: TreeEntry): Schemas['git-tree']['tree'][number] {
  return { path, mode, type, sha, ...(size === null ? {} : { size }), url: `${url}/${type === 'tree' ? 'trees' : 'blobs'}/${sha}` };
}

/** A file up to 1 MB comes in base64, a larger one without its content; a folder is a list. */
function getContent(call: Call): Answer<Reply<'repos/get-content'>> | Refusal {
  const { story, query } = call;
  const [path, ref] = [call.part('path'), query.get('ref') ?? story.repository.defaultBranch];
  if (story.git.resolve(ref) === null) return { refusal: 404, message: `No commit found for the ref ${ref}` };
  const file = story.git.file(ref, path);
  if (file !== null) return ok(renderFile(call, ref, path, file));
  const tree = story.git.tree(`${ref}:${path}`, false);
  return tree === null ? notFound : ok(tree.entries.map((entry) => renderListed(call, ref, `${path}/${entry.path}`, entry)));
}

function renderFile(call: Call, ref: string, path: string, { sha, bytes }: { readonly sha: string; readonly bytes: Buffer }): Schemas['content-file'] {
  const small = bytes.length <= 1_000_000;
  const content = small ? (bytes.toString('base64').match(/.{1,60}/gu) ?? []).map((line) => `${line}\n`).join('') : '';
  return { type: 'file', encoding: small ? 'base64' : 'none', size: bytes.length, content, ...renderPlace(call, ref, path, sha) };
}

function renderListed(call: Call, ref: string, path: string, { type, size, sha }: TreeEntry): Schemas['content-directory'][number] {
  return { type: type === 'tree' ? 'dir' : type === 'commit' ? 'submodule' : 'file', size: size ?? 0, ...renderPlace(call, ref, path, sha) };
}

function renderPlace({ story, api }: Call, ref: string, path: string, sha: string) {
  const url = `${repositoryUrl(story, api)}/contents/${path}?ref=${ref}`;
  const git_url = `${repositoryUrl(story, api)}/git/blobs/${sha}`;
  const html_url = `${story.place.serverUrl}/${fullNameOf(story.repository)}/blob/${ref}/${path}`;
  return { name: path.split('/').at(-1) ?? '', path, sha, url, git_url, html_url, download_url: null, _links: { self: url, git: git_url, html: html_url } };
}
