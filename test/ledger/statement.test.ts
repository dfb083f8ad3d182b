import { describe, expect, it } from 'vitest';
import { firstKeyword, placeOf } from '../../src/ledger/statement.ts';

describe("a statement's first keyword", () => {
  it.each([
    ['create table t ()', 'CREATE'],
    ['\n\t Alter table t', 'ALTER'],
    ['-- drop table t\nselect 1', 'SELECT'],
    ['/* drop /* nested */ still */insert into t', 'INSERT'],
    ['--> statement-breakpoint\n;; (with x as (select 1) select 2)', 'WITH'],
    ['\uFEFFdo $$ begin end $$', 'DO'],
    ['commit;', 'COMMIT'],
    ['selection of secrets', 'UNKNOWN'],
    ['hunter2', 'UNKNOWN'],
    ["'secret'", 'UNKNOWN'],
    ['', 'UNKNOWN'],
    ['-- only a comment', 'UNKNOWN'],
    ['/* never closed', 'UNKNOWN'],
  ])('of %j is %s', (sql, keyword) => {
    expect(firstKeyword(sql)).toBe(keyword);
  });

  it('is found in time behind very many comments', () => {
    expect(firstKeyword(`${'/* x */ -- y\n'.repeat(50_000)} create table t ()`)).toBe('CREATE');
  });
});

describe("a statement's place", () => {
  it('names the migration, or the ledger', () => {
    expect(placeOf('0001_it', 2)).toBe('statement 2 of 0001_it');
    expect(placeOf(null, 1)).toBe('statement 1 of the ledger');
  });
});
