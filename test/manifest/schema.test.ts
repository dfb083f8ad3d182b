import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { renderSchema, schemaFile } from '../../scripts/schema.ts';
import { failed, noOp, partial, refused, succeeded, undetermined, unseen } from './truthful.ts';

const published: unknown = JSON.parse(readFileSync(schemaFile, 'utf8'));

describe('schema/manifest-v1.schema.json', () => {
  test('is what the runtime schema gives', () => {
    expect(readFileSync(schemaFile, 'utf8')).toBe(renderSchema());
  });

  test('accepts a manifest of every outcome', () => {
    const validate = compile();
    for (const manifest of [succeeded(), unseen(), noOp(), failed(), partial(), refused(), undetermined()]) {
      expect([validate(manifest), validate.errors]).toEqual([true, null]);
    }
  });

  test('refuses a key that it does not name, at any depth', () => {
    const validate = compile();
    expect(validate({ ...succeeded(), note: 'x' })).toBe(false);
    expect(validate({ ...succeeded(), times: { ...succeeded().times, note: 'x' } })).toBe(false);
  });
});

function compile(): ReturnType<Ajv2020['compile']> {
  const schema = typeof published === 'object' && published !== null ? published : {};
  // The formats are stated as patterns too, so that no plugin is needed to check them.
  return new Ajv2020({ strict: true, strictTypes: false, validateFormats: false, allErrors: true }).compile(schema);
}
