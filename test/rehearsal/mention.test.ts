import { expect, test } from 'vitest';
import type { Migration } from '../../src/model/migration.ts';
import { findMention } from '../../src/rehearsal/catalog/mention.ts';

test('an object is looked for where the new migrations speak of it last, behind the name of its table', () => {
  const migration = (path: string, ...statements: readonly string[]): Migration => ({
    name: path,
    createdAt: 0,
    sha256: '',
    bytes: 0,
    path,
    chunks: statements,
  });
  const name = { kind: 'column', schema: 'public', table: 'shop', name: 'name' } as const;
  const first = migration('a.sql', 'ALTER TABLE "shop" ADD "name" text;');
  const second = migration('b.sql', 'SELECT 1;\n', '\n-- name of it\nALTER TABLE "shop"\n  ALTER "name" SET NOT NULL;\n', '\nSELECT name;\n');
  expect(findMention(name, [first, second])).toEqual({ path: 'b.sql', line: 5, excerpt: 'ALTER "name" SET NOT NULL;' });
  expect(findMention(name, [first])).toEqual({ path: 'a.sql', line: 1, excerpt: 'ALTER TABLE "shop" ADD "name" text;' });
  expect(findMention({ ...name, name: 'other' }, [first, second])).toBeNull();
});
