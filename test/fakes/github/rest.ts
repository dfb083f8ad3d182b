/** The REST interface: who may ask, which route it is, what the token allows, and one page of the answer. */
import { artifactRoutes } from './artifacts.ts';
import { attestationRoutes } from './attestations.ts';
import { forbidden, notFound, sameName, type Answer, type Call, type Grant, type Needs, type Refusal, type Route } from './call.ts';
import { commitRoutes } from './commits.ts';
import { contentRoutes } from './contents.ts';
import { conversationRoutes } from './conversations.ts';
import { deploymentRoutes } from './deployments.ts';
import { directoryRoutes } from './directory.ts';
import { environmentRoutes } from './environments.ts';
import { json, type Written } from './faults.ts';
import { gitDataRoutes } from './git-data.ts';
import { pullRoutes } from './pulls.ts';
import { ruleRoutes } from './rules.ts';
import { runRoutes } from './runs.ts';
import { settingRoutes } from './settings.ts';
import type { Story } from './story.ts';
import { permissionNames, personalPermissionNames, type Permissions } from './world.ts';

export interface RestRequest {
  readonly method: string;
  readonly url: URL;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

export interface RestAnswer {
  readonly written: Written;
  /** The name of GitHub's operation; null where the path is none. */
  readonly operation: string | null;
  /** `actions: read`, or alternatives with `or`; null where none is needed. */
  readonly permission: string | null;
}

interface Compiled extends Route {
  readonly pattern: RegExp;
}

const routes: readonly Compiled[] = [
  ...environmentRoutes,
  ...runRoutes,
  ...deploymentRoutes,
  ...commitRoutes,
  ...pullRoutes,
  ...contentRoutes,
  ...ruleRoutes,
  ...conversationRoutes,
  ...directoryRoutes,
  ...attestationRoutes,
  ...artifactRoutes,
  ...gitDataRoutes,
  ...settingRoutes,
]
  .map((route) => ({ ...route, pattern: compile(route.template) }))
  // A part that takes slashes would take the paths of others.
  .sort((one, other) => Number(one.template.endsWith('+}')) - Number(other.template.endsWith('+}')));

function compile(template: string): RegExp {
  return new RegExp(`^${template.replaceAll(/\{(\w+)\+\}/gu, '(?<$1>.+)').replaceAll(/\{(\w+)\}/gu, '(?<$1>[^/]+)')}$`, 'u');
}

/** `api` is the address that the paths begin at; `grants` are the tokens that are good. */
export function answerRest(request: RestRequest, story: Story, api: string, grants: ReadonlyMap<string, Grant>): RestAnswer {
  const path = pathOf(request.url, story, api);
  const found = routes.flatMap((route) => {
    const groups = route.method === request.method ? route.pattern.exec(path)?.groups : undefined;
    return groups === undefined ? [] : [{ route, groups }];
  })[0];
  const token = /^(?:bearer|token) (?<token>.+)$/iu.exec(request.authorization ?? '')?.groups?.['token'] ?? null;
  const grant = token === null ? anonymous(story) : (grants.get(token) ?? null);
  const told = { operation: found?.route.operation ?? null, permission: found === undefined ? null : renderNeeds(found.route.needs) };
  if (grant === null) {
    return token === null
      ? { ...told, written: refuse(notFound, found?.route) }
      : { ...told, written: refuse({ refusal: 401, message: 'Bad credentials' }, undefined) };
  }
  if (found === undefined) return { ...told, written: refuse(notFound, undefined) };
  const part = (name: string): string => decodeURIComponent(found.groups[name] ?? '');
  if (!isHere(found.route, part, story)) return { ...told, written: refuse(notFound, found.route) };
  if (!allows(grant.permissions, found.route.needs)) return { ...told, written: refuse(forbidden, found.route) };
  const call: Call = { story, grant, api, query: request.url.searchParams, body: request.body, part };
  const answer = found.route.answer(call);
  return { ...told, written: 'refusal' in answer ? refuse(answer, found.route) : respond(answer, request.url, call) };
}

/** The links between pages name a repository by its id, as GitHub's do. */
function pathOf(url: URL, { repository }: Story, api: string): string {
  const prefix = new URL(api).pathname.replace(/\/$/u, '');
  const path = url.pathname.startsWith(`${prefix}/`) ? url.pathname.slice(prefix.length) : '/nothing';
  return path.replace(`/repositories/${repository.id}/`, `/repos/${repository.owner.login}/${repository.name}/`);
}

/** Whoever brings no token may read what is public. */
function anonymous({ repository, runs }: Story): Grant | null {
  const run = runs[0];
  const reads: Permissions = {
    actions: 'read',
    attestations: 'read',
    checks: 'read',
    contents: 'read',
    deployments: 'read',
    issues: 'read',
    'pull-requests': 'read',
  };
  return repository.visibility === 'public' && run !== undefined ? { permissions: reads, run } : null;
}

function isHere({ template }: Route, part: (name: string) => string, { repository }: Story): boolean {
  if (!template.startsWith('/repos/')) return true;
  return sameName(part('owner'), repository.owner.login) && sameName(part('repo'), repository.name);
}

function allows(permissions: Permissions, needs: Needs): boolean {
  return needs.some((need) => entriesOf(need).every(([name, level]) => permissions[name] === 'write' || permissions[name] === level));
}

function entriesOf(need: Permissions): readonly (readonly [keyof Permissions, 'read' | 'write'])[] {
  return [...permissionNames, ...personalPermissionNames].flatMap((name) => (need[name] === undefined ? [] : [[name, need[name]] as const]));
}

function renderNeeds(needs: Needs): string | null {
  const texts = needs.map((need) =>
    entriesOf(need)
      .map(([name, level]) => `${name}: ${level}`)
      .join(', '),
  );
  return texts.every((text) => text === '') ? null : texts.join(' or ');
}

function refuse({ refusal, message, errors }: Refusal, route: Route | undefined): Written {
  const documentation_url = route?.documentation ?? 'https://docs.github.com/rest';
  const accepted = refusal === 403 && route !== undefined ? { 'x-accepted-github-permissions': (renderNeeds(route.needs) ?? '').replaceAll(': ', '=') } : {};
  return json(refusal, { message, ...(errors === undefined ? {} : { errors }), documentation_url, status: String(refusal) }, { ...limits, ...accepted });
}

const limits = {
  'x-github-media-type': 'github.v3; format=json',
  'x-ratelimit-limit': '1000',
  'x-ratelimit-remaining': '990',
  'x-ratelimit-resource': 'core',
  'x-ratelimit-used': '10',
};

function respond({ status, body, list, location }: Answer, url: URL, call: Call): Written {
  if (location !== undefined) return { status, headers: { ...limits, location }, body: Buffer.alloc(0) };
  if (list === undefined) return json(status, body, limits);
  const size = between(Number(url.searchParams.get('per_page') ?? '30'), 1, 100);
  const last = Math.max(1, Math.ceil(list.items.length / size));
  const at = Math.max(1, Math.floor(Number(url.searchParams.get('page') ?? '1')) || 1);
  const links = [
    ...(at > 1 ? [link('prev', at - 1)] : []),
    ...(at < last ? [link('next', at + 1), link('last', last)] : []),
    ...(at > 1 ? [link('first', 1)] : []),
  ];
  return json(status, list.wrap(list.items.slice((at - 1) * size, at * size)), { ...limits, ...(links.length === 0 ? {} : { link: links.join(', ') }) });

  function link(relation: string, page: number): string {
    const { repository } = call.story;
    const target = new URL(url);
    target.pathname = target.pathname.replace(/\/repos\/[^/]+\/[^/]+\//u, `/repositories/${repository.id}/`);
    target.searchParams.set('page', String(page));
    return `<${target.href}>; rel="${relation}"`;
  }
}

function between(value: number, least: number, most: number): number {
  return Number.isNaN(value) ? 30 : Math.min(Math.max(Math.floor(value), least), most);
}
