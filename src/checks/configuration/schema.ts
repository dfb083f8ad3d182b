/** The form of the check configuration file, version 1: schema/check-configuration-v1.schema.json is made of it. */
import { z } from 'zod';
import type { Criterion } from '../../model/finding.ts';
import { declarationsSchema } from '../history/declaration.ts';
import { allRules } from '../rules.ts';
import { suppressionsSchema } from '../suppressions/configured.ts';

const criteria = ['CC6.1', 'CC6.3', 'CC6.8', 'CC7.1', 'CC7.2', 'CC8.1', 'A1.2', 'PI1.5', 'C1.1'] as const satisfies readonly Criterion[];

/** From the repository's root, with forward slashes, and never out of it. */
const path = z
  .string()
  .min(1)
  .max(500)
  .regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\\p{C}]+$/u, "a path from the repository's root, with forward slashes");

const rule = z
  .strictObject({
    severity: z
      .enum(['error', 'warning', 'notice', 'off'])
      .optional()
      .describe('`off`: its findings are shown as suppressed by this file. Rules of the families history and meta can only be raised.'),
    criteria: z
      .array(z.enum(criteria))
      .min(1)
      .max(criteria.length)
      .optional()
      .describe("ids of the SOC 2 criteria that the rule serves here, instead of the rule's own"),
  })
  .refine((given) => Object.keys(given).length > 0, 'severity, criteria or both')
  .meta({ minProperties: 1 });

export const checkConfigurationSchema = z.strictObject({
  version: z.literal(1),
  rules: z
    .partialRecord(z.enum(allRules.map(({ id }) => id)), rule)
    .optional()
    .describe('by their name in docs/rules.md'),
  suppressions: suppressionsSchema.optional().describe('findings that were agreed to: by rule, for the files that a pattern names or for one migration'),
  history: declarationsSchema.optional().describe('a reset or a squash of merged migrations that was agreed on'),
  push: z
    .strictObject({
      allowed: z.array(path).max(200).describe('files that may run drizzle-kit push: a path, or path#name for one script, target or task of it'),
    })
    .optional(),
  rehearsal: z
    .strictObject({
      setup: z
        .array(path)
        .max(50)
        .optional()
        .describe('SQL files that are run on the shadow database before the first migration: extensions, roles and schemas that migrations expect'),
      shadow: z
        .enum(['auto', 'installed', 'pglite'])
        .optional()
        .describe('which database is used where no URL is given: the PostgreSQL of this machine (installed), PGlite, or whichever is there (auto)'),
    })
    .optional(),
});

export type CheckConfigurationDocument = z.infer<typeof checkConfigurationSchema>;
