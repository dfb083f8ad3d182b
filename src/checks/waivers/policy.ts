/** The waivers of the policy file: for a rule in the files that a pattern names, or in one migration. */
import { z } from 'zod';
import { day, reason, ruleName, ticket, type Claim } from './claim.ts';

const waiver = z.strictObject({
  rule: ruleName.describe('family/name of the rule'),
  path: z.string().min(1).max(500).optional().describe('pattern of paths from the root of the repository, with *, ** and ?'),
  migration: z.string().min(1).max(500).optional().describe('name of a migration: the tag of the journal, or the name of the folder'),
  // Left out it is a finding, so that a reader is told which waiver has none.
  reason: reason.optional().describe('why the hazard is accepted'),
  ticket: ticket.optional().describe('where it was agreed to'),
  until: day.describe('the last day on which it counts, YYYY-MM-DD'),
});

/** The value of `waivers` in the policy file. */
export const waiversSchema = z.array(waiver.refine(namesOne, 'either path or migration')).max(1_000);

export type PolicyWaivers = z.infer<typeof waiversSchema>;

function namesOne({ path, migration }: { readonly path?: string | undefined; readonly migration?: string | undefined }): boolean {
  return (path === undefined) !== (migration === undefined);
}

/** `policyFile` is the path of the file that they were read from. */
export function selectPolicyClaims(waivers: PolicyWaivers, policyFile: string): readonly Claim[] {
  return waivers.map(({ rule, path, migration, reason: why = '', ticket: agreed = null, until }) => ({
    rule,
    reason: why.trim() === '' ? null : why,
    ticket: agreed,
    until,
    place: { path: policyFile, line: null },
    scope: path === undefined ? { kind: 'migration', name: migration ?? '' } : { kind: 'path', glob: path },
  }));
}
