/** That a family lists each of its files, and that each rule is told in sentences; one for PostgreSQL is tried both ways, those of the others have their tests with theirs. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'vitest';
import { sqlRulesOf } from '../../../src/checks/sql-rules/sql-rules.ts';
import type { RuleText } from '../../../src/model/finding.ts';
import type { Case } from './fired.ts';

const rulesFolder = resolve(import.meta.dirname, '../../../src/checks/sql-rules');

export function expectComplete(family: string, rules: readonly RuleText[], fires: readonly Case[], silent: readonly Case[]): void {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(readRuleFiles(family));
  const names = ids.filter((id) => sqlRulesOf('postgresql').some((rule) => rule.id === id)).map((id) => id.slice(family.length + 1));
  expect(names.filter((name) => !fires.some(([fired]) => fired === name))).toEqual([]);
  expect(names.filter((name) => !silent.some(([unfired]) => unfired === name))).toEqual([]);
  for (const { cause, remedy, criteria } of rules) {
    expect(cause).toMatch(/^[A-Z].*\.$/su);
    expect(remedy).toMatch(/^[A-Z].*\.$/su);
    expect(criteria).not.toHaveLength(0);
  }
}

/** A file that holds a rule says its id. */
function readRuleFiles(family: string): readonly string[] {
  const names = readdirSync(resolve(rulesFolder, family)).map((file) => file.replace(/\.ts$/u, ''));
  return names
    .map((name) => `${family}/${name}`)
    .filter((id) => readFileSync(resolve(rulesFolder, `${id}.ts`), 'utf8').includes(`id: '${id}'`))
    .sort();
}
