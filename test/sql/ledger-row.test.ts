import { describe, expect, it } from 'vitest';
import { writtenRow } from '../../src/sql/ledger-row.ts';
import { nodeOf } from './facts.ts';

const ledger = 'insert into "drizzle"."__drizzle_migrations"';

describe('The row that an INSERT writes', () => {
  it('is known with parameters, and with its values in the text', () => {
    expect(writtenRow(nodeOf(`${ledger} ("hash", "created_at", "name") values($1, $2, $3)`))).toEqual(
      new Map([
        ['hash', { parameter: 1 }],
        ['created_at', { parameter: 2 }],
        ['name', { parameter: 3 }],
      ]),
    );
    expect(writtenRow(nodeOf(`${ledger} ("hash", "created_at", "name", "id") values('ab''c', 1700000000000, null, 0)`))).toEqual(
      new Map([
        ['hash', "ab'c"],
        ['created_at', '1700000000000'],
        ['name', null],
        ['id', '0'],
      ]),
    );
  });

  it.each([
    `${ledger} ("hash") values ('a'), ('b')`,
    `${ledger} ("hash") select 'a'`,
    `${ledger} ("hash") values (now())`,
    `${ledger} ("hash") values ('a' || 'b')`,
    `${ledger} ("hash") values (default)`,
    `${ledger} ("hash"[1]) values ('a')`,
    `${ledger} ("hash", "created_at") values ('a')`,
    `${ledger} values ('a')`,
    `${ledger} default values`,
    `${ledger} ("hash") values ('a') returning 1`,
    `${ledger} ("hash") values ('a') on conflict do nothing`,
    `${ledger} ("hash") overriding system value values ('a')`,
    `${ledger} ("hash") values ('a') limit 1`,
    `with a as (select 1) ${ledger} ("hash") values ('a')`,
    'select 1',
  ])('is not told of this: %s', (sql) => {
    expect(writtenRow(nodeOf(sql))).toBeNull();
  });
});
