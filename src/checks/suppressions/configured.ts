/** The suppressions of the check configuration file: for a rule in the files that a pattern names, or in one migration. */
import { z } from 'zod';
import { day, reason, ruleName, ticket, type Claim } from './claim.ts';

const suppression = z.strictObject({
  rule: ruleName.describe('family/name of the rule'),
  path: z.string().min(1).max(500).optional().describe('pattern of paths from the root of the repository, with *, ** and ?'),
  migration: z.string().min(1).max(500).optional().describe('name of a migration: the tag of the journal, or the name of the folder'),
  // Left out it is a finding, so that a reader is told which suppression has none.
  reason: reason.optional().describe('why the hazard is accepted'),
  ticket: ticket.optional().describe('where it was agreed to'),
  until: day.describe('the last day on which it counts, YYYY-MM-DD'),
});

/** The value of `suppressions` in the check configuration file. */
export const suppressionsSchema = z.array(suppression.refine(namesOne, 'either path or migration')).max(1_000);

export type ConfiguredSuppressions = z.infer<typeof suppressionsSchema>;

function namesOne({ path, migration }: { readonly path?: string | undefined; readonly migration?: string | undefined }): boolean {
  return (path === undefined) !== (migration === undefined);
}

/** `policyFile` is the path of the file that they were read from. */
export function selectConfiguredClaims(suppressions: ConfiguredSuppressions, configurationFile: string): readonly Claim[] {
  return suppressions.map(({ rule, path, migration, reason: why = '', ticket: agreed = null, until }) => ({
    rule,
    reason: why.trim() === '' ? null : why,
    ticket: agreed,
    until,
    place: { path: configurationFile, line: null },
    scope: path === undefined ? { kind: 'migration', name: migration ?? '' } : { kind: 'path', glob: path },
  }));
}
