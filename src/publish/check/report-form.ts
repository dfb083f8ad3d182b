/** The form of a check's JSON report, version 1: schema/check-report-v1.schema.json is made of it. */
import { z } from 'zod';

/** A parser that is compiled first pays off after hundreds of reports; a run writes one or two. */
z.config({ jitless: true });

const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/u)
  .describe('SHA-256, 64 lower-case hexadecimal digits');
const count = z.int().min(0);
const path = z.string().describe("from the repository's root, with forward slashes");
const line = z.int().min(1).nullable().describe('from 1; null where the file as a whole is meant');
const place = z.strictObject({ path, line });
const severity = z.enum(['error', 'warning', 'notice']);
const criteria = z.array(z.string()).describe('ids of the SOC 2 criteria that the rule serves');

const suppression = z.strictObject({
  reason: z.string(),
  ticket: z.string().nullable(),
  until: z.string().nullable().describe('the last day on which it counts; null where it has no end'),
  place,
});

const finding = z.strictObject({
  rule: z.string(),
  severity,
  message: z.string(),
  remedy: z.string(),
  place: place.nullable(),
  criteria,
  excerpt: z.string().nullable().describe('the offending line, cut'),
  fingerprint: z.string().describe('the same in the next report although the lines above it grew; as in the SARIF file'),
  suppressedBy: suppression.nullable(),
});

const rule = z.strictObject({ id: z.string(), severity, criteria, url: z.url() });

const end = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('exited'), code: z.int() }),
  z.strictObject({ kind: z.literal('signalled'), signal: z.string() }),
  z.strictObject({ kind: z.literal('timed-out') }),
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({ kind: z.literal('not-started'), reason: z.string() }),
]);

const generate = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('in-sync') }),
  z.strictObject({ kind: z.literal('missing'), sql: z.string().describe('what drizzle-kit generate would write') }),
  z.strictObject({ kind: z.literal('ambiguous'), objects: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('failed'), end, said: z.array(z.string()) }),
]);

const shadow = z.strictObject({ kind: z.enum(['given', 'installed', 'pglite', 'file']), version: z.string() });
const missing = z.strictObject({
  kind: z.enum(['extension', 'schema', 'role', 'type', 'function', 'relation', 'right', 'history', 'taken-role']),
  name: z.string().nullable(),
});

const rehearsal = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('rehearsed'),
    shadow,
    differences: count.nullable().describe('objects that are not as the schema has them; null where nobody could tell'),
  }),
  z.strictObject({ kind: z.literal('failed'), shadow, migration: z.string().nullable() }),
  z.strictObject({ kind: z.literal('cannot'), shadow, migration: z.string().nullable(), missing }),
  z.strictObject({ kind: z.literal('unavailable'), reason: z.string() }),
  z.strictObject({ kind: z.literal('left-out'), reason: z.enum(['off', 'static']) }),
]);

const project = z.strictObject({
  path: z.string().describe("the package's folder, from the repository's root; empty for the root itself"),
  config: path.nullable().describe('its drizzle config; null where none was looked for'),
  plan: z.strictObject({
    sha256: sha256.describe('of the RFC 8785 form of [{name, sha256}, …]'),
    migrations: z.array(z.strictObject({ name: z.string(), sha256, path: path.nullable(), statements: count.nullable() })),
  }),
  generate: generate.nullable().describe('null where drizzle-kit was not asked'),
  rehearsal: rehearsal.nullable().describe('null where there was nothing to rehearse'),
});

export const checkReportForm = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal('drizzle-attest'), version: z.string() }),
  verdict: z.enum(['passed', 'refused', 'incomplete']),
  counts: z.strictObject({ errors: count, warnings: count, notices: count, suppressed: count, unanalysed: count }),
  scope: z.string().describe("the package that the check was asked for, from the repository's root; empty where it is about all that the repository has"),
  projects: z.array(project),
  configuration: z.strictObject({ path, sha256 }).nullable().describe('the check configuration file that judged; null where there was none'),
  findings: z.array(finding),
  rules: z.array(rule).describe('every rule that was applied'),
  unanalysed: z.array(z.string()).describe('what could not be analysed, each with its reason'),
});

export type CheckReportDocument = z.infer<typeof checkReportForm>;
