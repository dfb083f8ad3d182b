import { describe, expect, it } from 'vitest';
import { sqlIntegrityRules } from '../../../src/checks/sql-rules/integrity.ts';
import { integrityCases } from './integrity-cases.ts';
import { sqlRulesOf } from '../../../src/checks/sql-rules/sql-rules.ts';
import { idsInFolder, judge, rowsOf } from './sql.ts';

describe('The rules on integrity', () => {
  it.each(rowsOf(integrityCases, 'fires'))('%s fires on %s', (id, sql) => {
    expect(judge(sql, sqlIntegrityRules).map(({ rule }) => rule)).toContain(id);
  });

  it.each(rowsOf(integrityCases, 'quiet'))('%s lets %s pass', (id, sql) => {
    expect(judge(sql, sqlIntegrityRules).map(({ rule }) => rule)).not.toContain(id);
  });

  it('are all in the list of their family, each once, and all have SQL that fires and SQL that passes', async () => {
    const listed = sqlIntegrityRules.map(({ id }) => id);
    expect([...listed].sort()).toEqual([...(await idsInFolder('integrity'))].sort());
    expect(new Set(listed).size).toBe(listed.length);
    const served = listed.filter((id) => sqlRulesOf('postgresql').some((rule) => rule.id === id));
    expect(Object.keys(integrityCases).sort()).toEqual(served.sort());
    for (const { fires, quiet } of Object.values(integrityCases)) expect([fires.length > 0, quiet.length > 0]).toEqual([true, true]);
  });
});
