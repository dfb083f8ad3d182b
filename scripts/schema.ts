/** Writes the published JSON Schemas from the runtime ones. Run it after a change to a rule's name, src/manifest/schema.ts, src/seal/verification-policy-file.ts, src/publish/check/report-form.ts or src/checks/configuration/schema.ts. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { checkConfigurationSchema } from '../src/checks/configuration/schema.ts';
import { manifestSchema } from '../src/manifest/schema.ts';
import { checkReportForm } from '../src/publish/check/report-form.ts';
import { doctorReportForm } from '../src/publish/doctor/report-form.ts';
import { evidenceIndexForm } from '../src/manifest/evidence-index.ts';
import { verificationPolicySchema } from '../src/seal/verification-policy-file.ts';

export const schemaFile = fileURLToPath(new URL('../schema/manifest-v1.schema.json', import.meta.url));
export const verificationPolicySchemaFile = fileURLToPath(new URL('../schema/verification-policy-v1.schema.json', import.meta.url));
export const checkReportSchemaFile = fileURLToPath(new URL('../schema/check-report-v1.schema.json', import.meta.url));
export const doctorReportSchemaFile = fileURLToPath(new URL('../schema/doctor-report-v1.schema.json', import.meta.url));
export const evidenceIndexSchemaFile = fileURLToPath(new URL('../schema/evidence-index-v1.schema.json', import.meta.url));
export const settingsSchemaFile = fileURLToPath(new URL('../schema/check-configuration-v1.schema.json', import.meta.url));

/** The published JSON Schema (draft 2020-12) of a manifest, version 1. */
export function renderSchema(): string {
  return render(manifestSchema, 'manifest-v1', 'drizzle-attest migration manifest, version 1');
}

/** The published JSON Schema of a policy for verify, version 1. */
export function renderVerificationPolicySchema(): string {
  return render(verificationPolicySchema, 'verification-policy-v1', 'drizzle-attest verification policy, version 1');
}

/** The published JSON Schema of a check's report, version 1. */
export function renderCheckReportSchema(): string {
  return render(checkReportForm, 'check-report-v1', 'drizzle-attest report of a check, version 1');
}

/** The published JSON Schema of a period's evidence, version 1. */
export function renderEvidenceIndexSchema(): string {
  return render(evidenceIndexForm, 'evidence-index-v1', 'drizzle-attest evidence of a period, version 1');
}

/** The published JSON Schema of doctor's report, version 1. */
export function renderDoctorReportSchema(): string {
  return render(doctorReportForm, 'doctor-report-v1', 'drizzle-attest report of doctor, version 1');
}

/** The published JSON Schema of the check configuration file, version 1. */
export function renderSettingsSchema(): string {
  return render(checkConfigurationSchema, 'check-configuration-v1', 'drizzle-attest check configuration file, .github/drizzle-attest.yml, version 1');
}

function render(runtime: z.ZodType, name: string, title: string): string {
  const schema = z.toJSONSchema(runtime, { target: 'draft-2020-12', reused: 'inline' });
  const head = { $schema: schema.$schema, $id: `https://github.com/drizzle-attest/drizzle-attest/schema/${name}.schema.json` };
  return `${JSON.stringify({ ...head, title, ...schema }, null, 2)}\n`;
}

if (import.meta.main) {
  writeFileSync(schemaFile, renderSchema());
  writeFileSync(verificationPolicySchemaFile, renderVerificationPolicySchema());
  writeFileSync(checkReportSchemaFile, renderCheckReportSchema());
  writeFileSync(doctorReportSchemaFile, renderDoctorReportSchema());
  writeFileSync(evidenceIndexSchemaFile, renderEvidenceIndexSchema());
  writeFileSync(settingsSchemaFile, renderSettingsSchema());
}
