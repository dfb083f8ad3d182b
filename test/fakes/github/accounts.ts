/** Accounts, teams and repositories as GitHub shows them. */
import type { components } from '@octokit/openapi-types';
import type { Story } from './story.ts';
import type { Person, Repository, Team } from './world.ts';

export type Schemas = components['schemas'];

export function renderUser({ id, login, type }: Person, api: string, server = 'https://github.com'): Schemas['simple-user'] {
  const url = `${api}/users/${encodeURIComponent(login)}`;
  return {
    login,
    id,
    node_id: nodeId(type === 'Bot' ? 'BOT' : 'U', id),
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    gravatar_id: '',
    url,
    html_url: type === 'Bot' ? `${server}/apps/${login.replace('[bot]', '')}` : `${server}/${login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type,
    user_view_type: 'public',
    site_admin: false,
  };
}

export function renderTeam({ id, slug }: Team, { repository }: Story, api: string): Schemas['team'] {
  const url = `${api}/organizations/${repository.owner.id}/team/${id}`;
  return {
    id,
    node_id: nodeId('T', id),
    name: slug,
    slug,
    description: null,
    privacy: 'closed',
    notification_setting: 'notifications_enabled',
    permission: 'push',
    url,
    html_url: `https://github.com/orgs/${repository.owner.login}/teams/${slug}`,
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    type: 'organization',
    organization_id: repository.owner.id,
    parent: null,
  };
}

export function nodeId(prefix: string, id: number): string {
  return `${prefix}_${Buffer.from(String(id)).toString('base64url')}`;
}

export function fullNameOf({ owner, name }: Repository): string {
  return `${owner.login}/${name}`;
}

export function repositoryUrl({ repository }: Story, api: string): string {
  return `${api}/repos/${fullNameOf(repository)}`;
}

/** Required where a pull request shows a repository, and deprecated where the repository shows itself. */
const downloads = { has_downloads: true } as const;

/** `owner` differs for a fork, which is another repository of the same name. */
export function renderRepository(story: Story, api: string, owner: Person = story.repository.owner) {
  const { repository, place } = story;
  const fork = owner !== repository.owner;
  const fullName = `${owner.login}/${repository.name}`;
  const html = `${place.serverUrl}/${fullName}`;
  const times = { created_at: '2024-01-02T03:04:05Z', updated_at: '2026-01-02T03:04:05Z', pushed_at: '2026-01-02T03:04:05Z' };
  return {
    id: fork ? repository.id + 100_000 : repository.id,
    node_id: nodeId('R', repository.id),
    name: repository.name,
    full_name: fullName,
    owner: renderUser(owner, api, place.serverUrl),
    private: repository.visibility !== 'public',
    visibility: repository.visibility,
    html_url: html,
    description: null,
    fork,
    ...repositoryLinks(`${api}/repos/${fullName}`, html),
    ...times,
    mirror_url: null,
    homepage: null,
    language: 'TypeScript',
    forks_count: 0,
    stargazers_count: 0,
    watchers_count: 0,
    subscribers_count: 0,
    network_count: 0,
    size: 100,
    default_branch: repository.defaultBranch,
    open_issues_count: 0,
    has_issues: true,
    has_projects: true,
    has_wiki: false,
    has_pages: false,
    ...downloads,
    has_discussions: false,
    archived: false,
    disabled: false,
    license: null,
    forks: 0,
    open_issues: 0,
    watchers: 0,
    is_template: false,
    topics: [],
  } satisfies Schemas['full-repository'] & Schemas['minimal-repository'] & Schemas['repository'];
}

/** Every one is required. */
function repositoryLinks(url: string, html: string) {
  return {
    url,
    archive_url: `${url}/{archive_format}{/ref}`,
    assignees_url: `${url}/assignees{/user}`,
    blobs_url: `${url}/git/blobs{/sha}`,
    branches_url: `${url}/branches{/branch}`,
    collaborators_url: `${url}/collaborators{/collaborator}`,
    comments_url: `${url}/comments{/number}`,
    commits_url: `${url}/commits{/sha}`,
    compare_url: `${url}/compare/{base}...{head}`,
    contents_url: `${url}/contents/{+path}`,
    contributors_url: `${url}/contributors`,
    deployments_url: `${url}/deployments`,
    downloads_url: `${url}/downloads`,
    events_url: `${url}/events`,
    forks_url: `${url}/forks`,
    git_commits_url: `${url}/git/commits{/sha}`,
    git_refs_url: `${url}/git/refs{/sha}`,
    git_tags_url: `${url}/git/tags{/sha}`,
    git_url: `git:${html.replace('https:', '')}.git`,
    issue_comment_url: `${url}/issues/comments{/number}`,
    issue_events_url: `${url}/issues/events{/number}`,
    issues_url: `${url}/issues{/number}`,
    keys_url: `${url}/keys{/key_id}`,
    labels_url: `${url}/labels{/name}`,
    languages_url: `${url}/languages`,
    merges_url: `${url}/merges`,
    milestones_url: `${url}/milestones{/number}`,
    notifications_url: `${url}/notifications{?since,all,participating}`,
    pulls_url: `${url}/pulls{/number}`,
    releases_url: `${url}/releases{/id}`,
    ssh_url: `git@${html.replace('https://', '').replace('/', ':')}.git`,
    stargazers_url: `${url}/stargazers`,
    statuses_url: `${url}/statuses/{sha}`,
    subscribers_url: `${url}/subscribers`,
    subscription_url: `${url}/subscription`,
    tags_url: `${url}/tags`,
    teams_url: `${url}/teams`,
    trees_url: `${url}/git/trees{/sha}`,
    clone_url: `${html}.git`,
    hooks_url: `${url}/hooks`,
    svn_url: html,
  };
}
