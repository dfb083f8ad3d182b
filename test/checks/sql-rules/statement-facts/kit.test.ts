import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { judgeMigrations } from '../../../../src/checks/sql-rules/migrations.ts';

const loaded: unknown = await import(new URL('kit-changes.mjs', import.meta.url).href);
const change = z.object({
  generation: z.enum(['0.31', '1.0']),
  dialect: z.enum(['mysql', 'sqlite']),
  change: z.string(),
  before: z.array(z.string()),
  statements: z.array(z.string()),
});
const { changes } = z.object({ changes: z.array(change) }).parse(loaded);

interface Expected {
  readonly both?: readonly string[];
  readonly '0.31'?: readonly string[];
  readonly '1.0'?: readonly string[];
}

/** By the change: the rules that speak of it. The notices on rebuilds and on several statements are left out. */
const expected: Readonly<Record<'mysql' | 'sqlite', Readonly<Record<string, Expected>>>> = {
  mysql: {
    everything: { both: [] },
    'drop everything': { both: ['destructive/drop-table'] },
    'new tables': { both: ['integrity/cascade-delete-added'] },
    composite: { both: [] },
    'drop composite': { '0.31': ['integrity/drop-not-null', 'integrity/drop-not-null', 'integrity/drop-primary-key'], '1.0': ['integrity/drop-primary-key'] },
    'alter composite': {
      '0.31': ['availability/add-primary-key', 'availability/set-not-null-scan', 'integrity/drop-primary-key'],
      '1.0': ['availability/add-primary-key', 'integrity/drop-primary-key'],
    },
    index: { both: [] },
    unique: { both: ['availability/add-unique-constraint'] },
    'drop unique': { both: [] },
    check: { both: ['availability/add-check-without-not-valid'] },
    'drop check': { both: ['integrity/drop-constraint'] },
    'drop index': { both: [] },
    'not null': { both: ['availability/set-not-null-scan'] },
    'drop not null': { both: ['integrity/drop-not-null'] },
    required: { both: ['integrity/add-required-column'] },
    optional: { both: [] },
    'with default': { both: ['availability/add-column-volatile-default'] },
    'expr default': { both: ['availability/add-column-volatile-default'] },
    'generated stored': { both: ['availability/add-column-stored-generated'] },
    'generated virtual': { both: [] },
    'change generated': { both: ['availability/add-column-stored-generated', 'destructive/drop-column'] },
    'drop generated': { both: [] },
    fk: { both: ['availability/add-foreign-key-without-not-valid', 'integrity/cascade-delete-added'] },
    'drop fk': { '0.31': ['integrity/drop-foreign-key'], '1.0': ['integrity/drop-constraint'] },
    shorter: { both: ['availability/alter-column-type-rewrite', 'availability/set-not-null-scan', 'integrity/narrow-column-type'] },
    type: { both: ['availability/alter-column-type-rewrite'] },
    enum: { both: ['availability/alter-column-type-rewrite', 'integrity/narrow-column-type'] },
    autoinc: { both: [] },
    pk: { '0.31': ['availability/add-primary-key', 'availability/set-not-null-scan'], '1.0': ['availability/add-primary-key'] },
    default: { both: [] },
    'drop default': { both: [] },
    'drop column': { both: ['destructive/drop-column'] },
    'drop table': { both: ['destructive/drop-table'] },
    view: { both: ['access/security-definer-function'] },
    view2: { both: ['access/security-definer-function'] },
    'drop view': { both: ['destructive/drop-view'] },
    'alter view': { both: [] },
    schema: { both: [] },
  },
  sqlite: {
    everything: { both: ['availability/foreign-key-without-index', 'integrity/cascade-delete-added'] },
    'drop everything': { both: ['destructive/drop-table', 'destructive/drop-table'] },
    'new tables': { both: ['integrity/cascade-delete-added'] },
    composite: { both: [] },
    index: { both: [] },
    unique: { '0.31': ['availability/add-unique-constraint'], '1.0': [] },
    'drop unique': { both: [] },
    check: { both: [] },
    'not null': { both: [] },
    'drop not null': { both: [] },
    required: { both: ['integrity/add-required-column'] },
    optional: { both: [] },
    'with default': { both: [] },
    'expr default': { both: ['availability/add-column-volatile-default'] },
    gen: { both: [] },
    'drop gen': { both: ['destructive/drop-column'] },
    fk: { both: [] },
    'new fk': { both: ['availability/foreign-key-without-index'] },
    'drop fk': { both: [] },
    type: { both: [] },
    'drop column': { both: ['destructive/drop-column'] },
    'drop column and not null': { both: ['destructive/drop-column'] },
    'new column and not null': { '0.31': ['integrity/sqlite-rebuild-invents-values'], '1.0': [] },
    'drop table': { both: ['destructive/drop-table'] },
    view: { both: [] },
    'drop view': { both: ['destructive/drop-view'] },
    pk: { both: [] },
  },
};

const told: ReadonlySet<string> = new Set(['availability/mysql-non-atomic-ddl', 'availability/sqlite-table-rebuild']);

describe('The rules for MySQL and SQLite on what the real drizzle-kit writes', () => {
  it.each(changes)('$generation, $dialect, $change', async ({ generation, dialect, change: name, before, statements }) => {
    const merged = [{ name: '0000_a', path: 'drizzle/0000_a.sql', chunks: before }];
    const { findings } = await judgeMigrations(dialect, [{ name: '0001_b', path: 'drizzle/0001_b.sql', chunks: statements }], merged);
    const rules = findings.map(({ rule }) => rule).filter((rule) => !told.has(rule));
    const wanted = expected[dialect][name];
    expect(rules.sort()).toEqual(wanted?.both ?? wanted?.[generation]);
  });

  it('understand every statement, whatever a column is', async () => {
    for (const { dialect, before, statements } of changes) {
      const { findings } = await judgeMigrations(dialect, [{ name: 'm', path: 'drizzle/m.sql', chunks: [...before, ...statements] }]);
      expect(findings.filter(({ rule }) => rule === 'meta/unanalyzable-statement')).toEqual([]);
    }
  });

  it('are asked about each change of both dialects in both generations', () => {
    for (const dialect of ['mysql', 'sqlite'] as const)
      for (const generation of ['0.31', '1.0']) {
        const names = changes.filter((one) => one.dialect === dialect && one.generation === generation).map((one) => one.change);
        expect(names.sort()).toEqual(Object.keys(expected[dialect]).sort());
      }
  });
});
