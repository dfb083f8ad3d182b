/** The form of doctor's JSON report, version 1: schema/doctor-report-v1.schema.json is made of it. */
import { z } from 'zod';

const status = z.enum(['configured', 'not-configured', 'unreadable']);
const count = z.int().min(0);

const control = z.strictObject({
  id: z.string().describe('group/name; docs/doctor.md explains each'),
  group: z.enum(['environment', 'branch', 'evidence', 'code-owners', 'workflows', 'settings']),
  title: z.string(),
  subject: z.string().nullable().describe('the environment, branch or folder that it is about; null where that is the repository'),
  status: status.describe('configured: it is set up so, which does not say that it worked; unreadable: nobody can tell'),
  required: z.boolean(),
  found: z.string(),
  remedy: z.string().nullable(),
  criteria: z.array(z.enum(['CC6.1', 'CC6.3', 'CC6.8', 'CC7.1', 'CC7.2', 'CC8.1', 'A1.2', 'PI1.5', 'C1.1'])),
});

export const doctorReportForm = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal('drizzle-attest'), version: z.string() }),
  repository: z.string().describe('owner/name'),
  readAt: z.string().describe('RFC 3339, UTC'),
  approval: z.enum(['environment', 'pull-request', 'both']).describe('the gate that deploys ask for, by which some controls are required or not'),
  files: z.enum(['work-tree', 'github']).describe('where workflows and CODEOWNERS were read'),
  verdict: status.describe('of the required controls: not-configured goes before unreadable'),
  counts: z
    .strictObject({ required: count, configured: count, 'not-configured': count, unreadable: count })
    .describe('configured, not-configured and unreadable of the required ones'),
  controls: z.array(control),
});

export type DoctorDocument = z.infer<typeof doctorReportForm>;
