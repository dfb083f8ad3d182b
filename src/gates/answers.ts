/** GitHub's answers about the repository, its environments and runs: of each the fields that the gates use, strictly typed. */
import { z } from 'zod';
import { actor, id, optionalText, sha, time } from '../github/fields.ts';
import { unknown, type OrUnknown } from '../model/unknown.ts';

const flag = z
  .boolean()
  .optional()
  .transform((value): OrUnknown<boolean> => value ?? unknown('GitHub does not say it'));

const reviewer = z.union([
  z
    .object({ type: z.literal('User'), reviewer: z.object({ id, login: z.string() }) })
    .transform(({ reviewer }) => ({ type: 'User' as const, id: reviewer.id, name: reviewer.login })),
  z
    .object({ type: z.literal('Team'), reviewer: z.object({ id, slug: z.string() }) })
    .transform(({ reviewer }) => ({ type: 'Team' as const, id: reviewer.id, name: reviewer.slug })),
]);

const protectionRule = z.discriminatedUnion('type', [
  z.object({ type: z.literal('required_reviewers'), prevent_self_review: flag, reviewers: z.array(reviewer) }),
  z.object({ type: z.literal('wait_timer'), wait_timer: z.int().min(0) }),
  z.object({ type: z.literal('branch_policy') }),
]);

/** Rules of apps have types of their own; they are read elsewhere. */
const anyRule = z.looseObject({ type: z.string() });

export const environment = z.object({
  id,
  name: z.string().min(1),
  can_admins_bypass: flag,
  protection_rules: z
    .array(anyRule)
    .transform((rules) => rules.filter(({ type }) => knownRules.has(type)))
    .pipe(z.array(protectionRule))
    .optional()
    .transform((rules) => rules ?? []),
  deployment_branch_policy: z.object({ protected_branches: z.boolean(), custom_branch_policies: z.boolean() }).nullable(),
});

const knownRules: ReadonlySet<string> = new Set(['required_reviewers', 'wait_timer', 'branch_policy']);

export const branchPolicies = z
  .object({ branch_policies: z.array(z.object({ name: z.string(), type: z.string().optional() })) })
  .transform((answer) => answer.branch_policies.map(({ name, type }) => (type === undefined || type === 'branch' ? name : `${type}:${name}`)));

export const customRules = z
  .object({ custom_deployment_protection_rules: z.array(z.object({ enabled: z.boolean(), app: z.object({ slug: z.string() }) })).optional() })
  .transform((answer) => (answer.custom_deployment_protection_rules ?? []).map(({ enabled, app }) => ({ app: app.slug, enabled })));

export const repository = z.object({ id, full_name: z.string(), default_branch: z.string().min(1), visibility: z.string(), owner: actor });

export const run = z.object({
  id,
  run_attempt: z.int().min(1),
  head_sha: sha,
  event: z.string(),
  path: z.string(),
  created_at: time,
  actor: actor.nullable(),
  triggering_actor: actor.nullable(),
  referenced_workflows: z.array(z.object({ path: z.string(), sha: z.string(), ref: z.string().nullish() })).nullish(),
});

/** The states are not an enumeration here: what is not exactly `approved` is no approval. */
export const runApprovals = z.array(
  z.object({ state: z.string(), comment: optionalText, user: actor.nullable(), environments: z.array(z.object({ id, name: z.string() })) }),
);

export const branch = z.object({ protected: z.boolean() }).transform((answer) => answer.protected);

export const deployments = z.array(z.object({ id, sha, environment: z.string() }));

export type RepositoryAnswer = z.infer<typeof repository>;
export type EnvironmentAnswer = z.infer<typeof environment>;
export type RunAnswer = z.infer<typeof run>;
export type RunApprovalAnswer = z.infer<typeof runApprovals>[number];
