import { describe, expect, it } from 'vitest';
import { availabilityRules } from '../../../src/checks/sql-rules/availability.ts';
import { availabilityCases } from './availability-cases.ts';
import { sqlRulesOf } from '../../../src/checks/sql-rules/sql-rules.ts';
import { idsInFolder, judge, rowsOf } from './sql.ts';

describe('The rules on availability', () => {
  it.each(rowsOf(availabilityCases, 'fires'))('%s fires on %s', (id, sql) => {
    expect(judge(sql, availabilityRules).map(({ rule }) => rule)).toContain(id);
  });

  it.each(rowsOf(availabilityCases, 'quiet'))('%s lets %s pass', (id, sql) => {
    expect(judge(sql, availabilityRules).map(({ rule }) => rule)).not.toContain(id);
  });

  it('are all in the list of their family, each once, and all have SQL that fires and SQL that passes', async () => {
    const listed = availabilityRules.map(({ id }) => id);
    expect([...listed].sort()).toEqual([...(await idsInFolder('availability'))].sort());
    expect(new Set(listed).size).toBe(listed.length);
    const served = listed.filter((id) => sqlRulesOf('postgresql').some((rule) => rule.id === id));
    expect(Object.keys(availabilityCases).sort()).toEqual(served.sort());
    for (const { fires, quiet } of Object.values(availabilityCases)) expect([fires.length > 0, quiet.length > 0]).toEqual([true, true]);
  });
});
