/** A reset or a squash that was agreed on before: declared in the base's check configuration file, by the last migration that it replaces. */
import { z } from 'zod';
import { excerpt } from '../../text/plain.ts';
import type { FindingDetails } from '../finding.ts';

/** The value of `history` in the check configuration file. */
export const declarationsSchema = z
  .array(
    z.strictObject({
      event: z.enum(['reset', 'squash']),
      newest: z.string().min(1).max(500).describe('the last merged migration that it replaces, so that the declaration counts once'),
      reason: z.string().trim().min(1).max(1_000),
      ticket: z.string().trim().min(1).max(200),
      until: z.iso.date().describe('the last day on which it counts, YYYY-MM-DD'),
    }),
  )
  .max(100);

export type Declarations = Readonly<z.infer<typeof declarationsSchema>>;

const rules = { reset: 'history/reset', squash: 'history/squashed' } as const;

/** What is declared stays visible, as a notice that gives its reason. `now` in milliseconds. */
export function withDeclaration(rule: string, newest: string | undefined, told: FindingDetails, declarations: Declarations, now: number): FindingDetails {
  const today = new Date(now).toISOString().slice(0, 10);
  const found = declarations.find((one) => rules[one.event] === rule && one.newest === newest && one.until >= today);
  if (found === undefined) return told;
  return { ...told, severity: 'notice', message: `${told.message} Declared: ${excerpt(found.reason)} (${excerpt(found.ticket)}, until ${found.until}).` };
}
