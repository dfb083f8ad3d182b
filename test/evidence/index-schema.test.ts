import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { evidenceIndexSchemaFile, renderEvidenceIndexSchema } from '../../scripts/schema.ts';
import { parseEvidenceIndex } from '../../src/manifest/evidence-index.ts';

test('schema/evidence-index-v1.schema.json is what the runtime schema gives', () => {
  expect(readFileSync(evidenceIndexSchemaFile, 'utf8')).toBe(renderEvidenceIndexSchema());
});

test.each(['', '{', '[]', '{"schemaVersion":2}'])('%j is no index', (text) => {
  expect(() => parseEvidenceIndex(Buffer.from(text))).toThrow(/no evidence-index\.json/u);
});
