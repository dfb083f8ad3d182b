/** A reset, a squash or a correction that was agreed on before: declared in the base's check configuration file, by the migration that it ends with. */
import { z } from 'zod';
import { excerpt } from '../../text/plain.ts';
import type { FindingDetails } from '../finding.ts';

const declaration = z.strictObject({
  event: z.enum(['reset', 'squash', 'correction']),
  newest: z
    .string()
    .min(1)
    .max(500)
    .describe('the last merged migration that it replaces, so that the declaration counts once; of a correction, the one that is corrected'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/u, 'a SHA-256 in 64 hexadecimal digits')
    .optional()
    .describe('for a correction: of the file that is corrected, as it is merged, so that the declaration counts once'),
  reason: z.string().trim().min(1).max(1_000),
  ticket: z.string().trim().min(1).max(200),
  until: z.iso.date().describe('the last day on which it counts, YYYY-MM-DD'),
});

/** The value of `history` in the check configuration file. */
export const declarationsSchema = z.array(declaration.refine(hasOwnDigest, 'a correction with sha256, or another event without it')).max(100);

function hasOwnDigest({ event, sha256 }: z.infer<typeof declaration>): boolean {
  return (event === 'correction') === (sha256 !== undefined);
}

export type Declarations = Readonly<z.infer<typeof declarationsSchema>>;

type Declaration = Declarations[number];

const rules = { reset: 'history/reset', squash: 'history/squashed' } as const;

const markAnew = 'Mark the ledger of each database anew before the next deploy, as docs/adopting.md says ("Mark the databases that are there").';

/** What is left to do once it was declared: what the rule says otherwise would take it back. */
const remedies: Readonly<Record<Declaration['event'], string>> = {
  reset: markAnew,
  squash: markAnew,
  correction: 'Merge this, and deploy the merged commit. A database that has applied the migration refuses the corrected file (history/edited).',
};

/** What is declared stays visible, as a notice that gives its reason. `now` in milliseconds. */
export function withDeclaration(rule: string, newest: string | undefined, told: FindingDetails, declarations: Declarations, now: number): FindingDetails {
  const found = declarations.find((one) => one.event !== 'correction' && rules[one.event] === rule && one.newest === newest && counts(one, now));
  return found === undefined ? told : withNotice(told, found);
}

/** The declared correction of a merged file; null without one. */
export function findCorrection(name: string, sha256: string, declarations: Declarations, now: number): Declaration | null {
  return declarations.find((one) => one.event === 'correction' && one.newest === name && one.sha256 === sha256 && counts(one, now)) ?? null;
}

export function withNotice(told: FindingDetails, { event, reason, ticket, until }: Declaration): FindingDetails {
  return {
    ...told,
    severity: 'notice',
    remedy: remedies[event],
    message: `${told.message} Declared: ${excerpt(reason)} (${excerpt(ticket)}, until ${until}).`,
  };
}

function counts({ until }: Declaration, now: number): boolean {
  return until >= new Date(now).toISOString().slice(0, 10);
}
