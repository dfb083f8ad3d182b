/** The rules that hold for a branch, and the shape of the identity that jobs get. */
import { fullNameOf, nodeId, repositoryUrl, type Schemas } from './accounts.ts';
import { notFound, ok, page, route, type Call, type Route } from './call.ts';
import { renderCommit } from './commits.ts';
import type { BranchRules } from './world.ts';

const at = '/repos/{owner}/{repo}';

export const ruleRoutes: readonly Route[] = [
  route('repos/get-branch-rules', `GET ${at}/rules/branches/{branch+}`, {}, (call) =>
    page(
      modern(call)
        .filter(({ branch }) => branch === call.part('branch'))
        .flatMap((rules) => renderDetailed(call, rules)),
    ),
  ),
  route('repos/get-repo-rulesets', `GET ${at}/rulesets`, {}, (call) => page(modern(call).map((rules) => renderRuleset(call, rules)))),
  route('repos/get-repo-ruleset', `GET ${at}/rulesets/{ruleset_id}`, {}, (call) => {
    const rules = modern(call).find(({ rulesetId }) => String(rulesetId) === call.part('ruleset_id'));
    return rules === undefined ? notFound : ok({ ...renderRuleset(call, rules), ...renderBypass(call, rules), rules: renderRules(rules) });
  }),
  route('repos/get-branch', `GET ${at}/branches/{branch+}`, { contents: 'read' }, (call) => {
    const { story, api } = call;
    const name = call.part('branch');
    const sha = story.tip(name);
    const commit = sha === null ? null : story.git.commit(sha);
    if (commit === null) return { refusal: 404, message: 'Branch not found' };
    const rules = story.rules.filter(({ branch }) => branch === name);
    const url = `${repositoryUrl(story, api)}/branches/${name}`;
    const checks = rules.filter(({ kind }) => kind === 'classic').flatMap((rule) => rule.checks);
    const enabled = rules.some(({ kind }) => kind === 'classic');
    return ok({
      name,
      commit: renderCommit(call, commit),
      _links: { self: url, html: `${story.place.serverUrl}/${fullNameOf(story.repository)}/tree/${name}` },
      protected: rules.length > 0,
      protection: {
        enabled,
        required_status_checks: {
          enforcement_level: checks.length > 0 ? 'non_admins' : 'off',
          contexts: checks,
          checks: checks.map((context) => ({ context, app_id: null })),
        },
      },
      protection_url: `${url}/protection`,
    });
  }),
  route(
    'actions/get-custom-oidc-sub-claim-for-repo',
    `GET ${at}/actions/oidc/customization/sub`,
    { actions: 'read' },
    ({ story: { subjectClaims, immutableSubject } }) =>
      ok({
        use_default: subjectClaims === null,
        ...(subjectClaims === null ? {} : { include_claim_keys: [...subjectClaims] }),
        use_immutable_subject: immutableSubject,
      }),
  ),
];

function modern({ story }: Call): readonly BranchRules[] {
  return story.rules.filter(({ kind }) => kind === 'ruleset');
}

function renderDetailed({ story }: Call, rules: BranchRules): Schemas['repository-rule-detailed'][] {
  const source = { ruleset_source_type: 'Repository', ruleset_source: fullNameOf(story.repository), ruleset_id: rules.rulesetId } as const;
  const { review, checks } = parametersOf(rules);
  return [
    { type: 'deletion', ...source },
    { type: 'non_fast_forward', ...source },
    ...(rules.direct === true ? [] : [{ type: 'pull_request' as const, parameters: review, ...source }]),
    ...(rules.checks.length === 0 ? [] : [{ type: 'required_status_checks' as const, parameters: checks, ...source }]),
  ];
}

function renderRules(rules: BranchRules): Schemas['repository-rule'][] {
  const { review, checks } = parametersOf(rules);
  return [
    { type: 'deletion' },
    { type: 'non_fast_forward' },
    ...(rules.direct === true ? [] : [{ type: 'pull_request' as const, parameters: review }]),
    ...(rules.checks.length === 0 ? [] : [{ type: 'required_status_checks' as const, parameters: checks }]),
  ];
}

interface Parameters {
  readonly review: NonNullable<Schemas['repository-rule-pull-request']['parameters']>;
  readonly checks: NonNullable<Schemas['repository-rule-required-status-checks']['parameters']>;
}

function parametersOf(rules: BranchRules): Parameters {
  return {
    review: {
      allowed_merge_methods: ['merge', 'squash', 'rebase'],
      required_approving_review_count: rules.approvals,
      dismiss_stale_reviews_on_push: rules.dismissStale,
      require_code_owner_review: rules.codeOwners,
      require_last_push_approval: rules.lastPushApproval,
      required_review_thread_resolution: false,
    },
    checks: { required_status_checks: rules.checks.map((context) => ({ context })), strict_required_status_checks_policy: true },
  };
}

/** Who may bypass a ruleset is shown to administrators only. */
function renderBypass({ grant }: Call, { bypassed }: BranchRules): Pick<Schemas['repository-ruleset'], 'bypass_actors'> {
  if (grant.permissions.administration === undefined) return {};
  return { bypass_actors: bypassed === true ? [{ actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'always' }] : [] };
}

function renderRuleset({ story, api }: Call, { rulesetId: id, branch }: BranchRules): Schemas['repository-ruleset'] {
  return {
    id,
    name: `rules of ${branch}`,
    target: 'branch',
    source_type: 'Repository',
    source: fullNameOf(story.repository),
    enforcement: 'active',
    node_id: nodeId('RRS', id),
    _links: { self: { href: `${repositoryUrl(story, api)}/rulesets/${id}` } },
    conditions: { ref_name: { include: [`refs/heads/${branch}`], exclude: [] } },
  };
}
