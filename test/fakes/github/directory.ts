/** Who and what there is: the repository, accounts, rights, pushes, and what is left of the rate limit. */
import { nodeId, renderRepository, renderUser, type Schemas } from './accounts.ts';
import { forbidden, notFound, ok, page, route, sameName, type Call, type Route } from './call.ts';
import type { Person } from './world.ts';

export const directoryRoutes: readonly Route[] = [
  route('repos/get', 'GET /repos/{owner}/{repo}', {}, ({ story, api }) => ok(renderRepository(story, api))),
  route('users/get-by-username', 'GET /users/{username}', {}, (call) => {
    const person = personOf(call, 'username');
    return person === null ? notFound : ok(renderPublicUser(call, person));
  }),
  route('repos/get-collaborator-permission-level', 'GET /repos/{owner}/{repo}/collaborators/{username}/permission', {}, (call) => {
    const person = personOf(call, 'username');
    if (person === null) return notFound;
    const right = call.story.pulls.some(({ fork }) => fork === person) ? 'read' : 'write';
    return ok({ permission: right, role_name: right, user: { ...renderUser(person, call.api, call.story.place.serverUrl), role_name: right } });
  }),
  route('repos/list-activities', 'GET /repos/{owner}/{repo}/activity', { contents: 'read' }, (call) => {
    const { story, query, api } = call;
    const [ref, type] = [query.get('ref'), query.get('activity_type')];
    const found = story.activities.filter(
      (one) => (ref === null || one.ref === ref || one.ref === `refs/heads/${ref}`) && (type === null || one.kind === type),
    );
    return page(
      [...found].reverse().map(({ id, kind, at, actor, before, after, ref: of }) => ({
        id,
        node_id: nodeId('PSH', id),
        before,
        after,
        ref: of,
        timestamp: at.toISOString(),
        activity_type: kind,
        actor: renderUser(actor, api, story.place.serverUrl),
      })),
    );
  }),
  // A job's token has no right to read an organisation's members.
  route('teams/get-membership-for-user-in-org', 'GET /orgs/{org}/teams/{team_slug}/memberships/{username}', {}, () => forbidden),
  route('teams/list-members-in-org', 'GET /orgs/{org}/teams/{team_slug}/members', {}, () => forbidden),
  route('rate-limit/get', 'GET /rate_limit', {}, () => ok({ resources: { core: limit, search: limit }, rate: limit })),
];

const limit: Schemas['rate-limit'] = { limit: 1000, remaining: 990, reset: 4102444800, used: 10 };

function personOf(call: Call, part: string): Person | null {
  return call.story.people.find(({ login }) => sameName(login, call.part(part))) ?? null;
}

function renderPublicUser({ story, api }: Call, person: Person): Schemas['public-user'] {
  return {
    ...renderUser(person, api, story.place.serverUrl),
    name: person.name,
    company: null,
    blog: null,
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: 1,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: '2020-01-02T03:04:05Z',
    updated_at: '2026-01-02T03:04:05Z',
  };
}
