/** Writes schema/manifest-v1.schema.json from the one runtime schema. Run it after a change to src/manifest/record.ts. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { recordSchema } from '../src/manifest/record.ts';

export const schemaFile = fileURLToPath(new URL('../schema/manifest-v1.schema.json', import.meta.url));

/** The published JSON Schema (draft 2020-12) of a manifest, version 1. */
export function renderSchema(): string {
  const schema = z.toJSONSchema(recordSchema, { target: 'draft-2020-12', reused: 'inline' });
  const head = { $schema: schema.$schema, $id: 'https://github.com/drizzle-attest/drizzle-attest/schema/manifest-v1.schema.json' };
  return `${JSON.stringify({ ...head, title: 'drizzle-attest migration manifest, version 1', ...schema }, null, 2)}\n`;
}

if (import.meta.main) writeFileSync(schemaFile, renderSchema());
