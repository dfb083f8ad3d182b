/** GitHub's answers about a repository's settings: of each the fields that doctor uses. */
import { z } from 'zod';

export const secretNames = z.object({ secrets: z.array(z.object({ name: z.string() })) }).transform(({ secrets }) => secrets.map(({ name }) => name));

export const workflowToken = z.object({ default_workflow_permissions: z.enum(['read', 'write']), can_approve_pull_request_reviews: z.boolean() });

export const retention = z.object({ days: z.int().min(0), maximum_allowed_days: z.int().min(0) });

const enabled = z
  .object({ enabled: z.boolean() })
  .optional()
  .transform((setting) => setting?.enabled ?? false);

/** Classic branch protection. */
export const protection = z.object({
  required_pull_request_reviews: z
    .object({
      dismiss_stale_reviews: z.boolean().optional(),
      require_code_owner_reviews: z.boolean().optional(),
      require_last_push_approval: z.boolean().optional(),
      required_approving_review_count: z.int().optional(),
    })
    .optional(),
  required_status_checks: z.object({ contexts: z.array(z.string()) }).optional(),
  enforce_admins: enabled,
  allow_force_pushes: enabled,
  allow_deletions: enabled,
});

/** Who may bypass is told to administrators only. */
export const ruleset = z.object({ id: z.int(), name: z.string(), enforcement: z.string(), bypass_actors: z.array(z.unknown()).nullish() });

export const ownersErrors = z.object({ errors: z.array(z.object({ line: z.int(), path: z.string(), message: z.string() })) }).transform(({ errors }) => errors);

export type ProtectionAnswer = z.infer<typeof protection>;
export type RulesetAnswer = z.infer<typeof ruleset>;
export type WorkflowTokenAnswer = z.infer<typeof workflowToken>;
export type OwnersErrorAnswer = z.infer<typeof ownersErrors>[number];
