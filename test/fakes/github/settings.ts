/** What stands in the settings of a repository, and is shown to those who administer it. */
import { repositoryUrl, type Schemas } from './accounts.ts';
import { notFound, ok, pageIn, route, sameName, type Answer, type Call, type Route } from './call.ts';
import type { BranchRules } from './world.ts';

const at = '/repos/{owner}/{repo}';
const times = { created_at: '2026-01-02T03:04:05Z', updated_at: '2026-01-02T03:04:05Z' };

export const settingRoutes: readonly Route[] = [
  route('actions/list-environment-secrets', `GET ${at}/environments/{environment_name}/secrets`, { environments: 'read' }, (call) => {
    const found = call.story.environments.find(({ name }) => sameName(name, call.part('environment_name')));
    return found === undefined ? notFound : listSecrets(call.story.settings.environmentSecrets[found.name] ?? []);
  }),
  route('actions/list-repo-secrets', `GET ${at}/actions/secrets`, { secrets: 'read' }, ({ story }) => listSecrets(story.settings.secrets)),
  route('actions/list-repo-organization-secrets', `GET ${at}/actions/organization-secrets`, { secrets: 'read' }, ({ story }) =>
    listSecrets(story.settings.organizationSecrets),
  ),
  route(
    'actions/get-github-actions-default-workflow-permissions-repository',
    `GET ${at}/actions/permissions/workflow`,
    { administration: 'read' },
    ({ story }) => ok({ default_workflow_permissions: story.settings.defaultToken, can_approve_pull_request_reviews: story.settings.workflowsApprove }),
  ),
  route(
    'actions/get-artifact-and-log-retention-settings-repository',
    `GET ${at}/actions/permissions/artifact-and-log-retention`,
    { administration: 'read' },
    ({ story }) => ok({ days: story.settings.retentionDays, maximum_allowed_days: story.repository.visibility === 'public' ? 90 : 400 }),
  ),
  route('repos/get-branch-protection', `GET ${at}/branches/{branch}/protection`, { administration: 'read' }, (call) => {
    const rules = call.story.rules.find(({ branch, kind }) => kind === 'classic' && branch === call.part('branch'));
    return rules === undefined ? { refusal: 404, message: 'Branch not protected' } : ok(renderProtection(call, rules));
  }),
];

function listSecrets(names: readonly string[]): Answer<{ total_count: number; secrets: Schemas['actions-secret'][] }> {
  const secrets = names.map((name) => ({ name, ...times }));
  return pageIn(secrets, (page) => ({ total_count: names.length, secrets: page }));
}

function renderProtection({ story, api }: Call, rules: BranchRules): Schemas['branch-protection'] {
  const url = `${repositoryUrl(story, api)}/branches/${rules.branch}/protection`;
  return {
    url,
    required_pull_request_reviews: {
      url: `${url}/required_pull_request_reviews`,
      dismiss_stale_reviews: rules.dismissStale,
      require_code_owner_reviews: rules.codeOwners,
      required_approving_review_count: rules.approvals,
      require_last_push_approval: rules.lastPushApproval,
    },
    required_status_checks: {
      url: `${url}/required_status_checks`,
      contexts: [...rules.checks],
      contexts_url: `${url}/required_status_checks/contexts`,
      checks: rules.checks.map((context) => ({ context, app_id: null })),
      strict: true,
    },
    enforce_admins: { url: `${url}/enforce_admins`, enabled: rules.bypassed !== true },
    allow_force_pushes: { enabled: false },
    allow_deletions: { enabled: false },
  };
}
