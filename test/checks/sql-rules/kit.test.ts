import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { availabilityRules } from '../../../src/checks/sql-rules/availability.ts';
import { sqlIntegrityRules } from '../../../src/checks/sql-rules/integrity.ts';
import { judge } from './sql.ts';

const loaded: unknown = await import(new URL('kit-changes.mjs', import.meta.url).href);
const { changes } = z.object({ changes: z.array(z.object({ generation: z.string(), change: z.string(), statements: z.array(z.string()) })) }).parse(loaded);

/** By the change: the rules that speak of it, errors with an exclamation mark. The two notices on timeouts are left out. */
const expected: Readonly<Record<string, readonly string[]>> = {
  index: ['availability/create-index-not-concurrent'],
  'concurrent index': ['availability/concurrent-in-transaction!'],
  'dropped index': ['availability/drop-index-not-concurrent'],
  unique: ['availability/add-unique-constraint'],
  'dropped unique': ['integrity/drop-unique'],
  check: ['availability/add-check-without-not-valid'],
  'not null': ['availability/set-not-null-scan'],
  'dropped not null': ['integrity/drop-not-null'],
  'required column': ['integrity/add-required-column!'],
  'optional column': [],
  'column with a default': [],
  'random default': ['availability/add-column-volatile-default'],
  serial: ['availability/add-column-serial'],
  identity: ['availability/add-column-serial'],
  generated: ['availability/add-column-stored-generated'],
  'foreign key': ['availability/add-foreign-key-without-not-valid', 'integrity/cascade-delete-added'],
  'dropped foreign key': ['integrity/drop-foreign-key'],
  'shorter type': ['availability/alter-column-type-rewrite', 'integrity/narrow-column-type'],
  'longer type': ['availability/alter-column-type-rewrite'],
  'enum value': ['integrity/enum-value-unordered'],
  'new tables': [],
  'new table without an index for its key': ['availability/foreign-key-without-index'],
  'new table without a key': ['integrity/table-without-primary-key'],
};

describe('The rules on what the real drizzle-kit writes', () => {
  it.each(changes)('$generation, $change', ({ change, statements }) => {
    const findings = judge(statements.join('\n--> statement-breakpoint\n'), [...availabilityRules, ...sqlIntegrityRules]);
    const told = findings
      .filter(({ rule }) => !rule.startsWith('availability/missing-'))
      .map(({ rule, severity }) => `${rule}${severity === 'error' ? '!' : ''}`);
    expect(told.sort()).toEqual(expected[change]);
  });

  it('are asked about each change in both generations', () => {
    expect(changes.map(({ change }) => change).sort()).toEqual([...Object.keys(expected), ...Object.keys(expected)].sort());
  });
});
