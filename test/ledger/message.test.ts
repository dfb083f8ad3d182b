import { describe, expect, it } from 'vitest';
import { shownMessage } from '../../src/ledger/message.ts';

function shown(sqlState: string, message: string, routine: string | null = null): string {
  return shownMessage({ sqlState, message, routine });
}

describe("a server's message", () => {
  it.each([
    ['42P01', 'relation "users" does not exist'],
    ['23502', 'null value in column "mail" of relation "users" violates not-null constraint'],
    ['23505', 'duplicate key value violates unique constraint "users_mail_key"'],
    ['23514', 'new row for relation "users" violates check constraint "users_mail_check"'],
    ['55P03', 'canceling statement due to lock timeout'],
    ['57014', 'canceling statement due to user request'],
    ['57P03', 'the database system is starting up'],
    ['42939', 'cannot use special role specifier in DROP ROLE'],
    ['55006', 'database is used by an active logical replication slot'],
    ['42704', 'type "mood" does not exist'],
    ['42601', 'syntax error at or near "form"'],
    ['42601', 'syntax error at end of input'],
    ['54000', 'index row size 2712 exceeds btree version 4 maximum 2704 for index "i"'],
  ])('of %s is shown: %s', (sqlState, message) => {
    expect(shown(sqlState, message)).toBe(message);
  });

  it.each([
    ['22P02', 'invalid input syntax for type integer: "secret"', 'invalid input syntax for type integer: …'],
    ['22P02', 'invalid input value for enum mood: "secret"', 'invalid input value for enum mood: …'],
    ['22003', 'value "123456789" is out of range for type integer', 'value "…" is out of range for type integer'],
    ['22008', 'date/time field value out of range: "secret"', 'date/time field value out of range: …'],
    ['22001', 'value too long for type character varying(3)', 'value too long for type character varying(…)'],
    [
      '22P05',
      'character with byte sequence 0xc3 0x28 in encoding "UTF8" has no equivalent',
      'character with byte sequence … … in encoding "…" has no equivalent',
    ],
    ['42601', `syntax error at or near "'secret'"`, 'syntax error at or near "…"'],
    ['42601', 'unterminated quoted string at or near "\'secret\nmore"', 'unterminated quoted string at or near "…"'],
    ['42501', 'permission denied for database production', 'permission denied for database "…"'],
    ['42501', 'must be owner of database "pro duction"', 'must be owner of database "…"'],
    ['42501', 'must be owner of database pro duction', 'must be owner of database "…"'],
    ['42704', 'role "deployer" does not exist', 'role "…" does not exist'],
    ['42939', 'role name "pg_deployer" is reserved', 'role name "…" is reserved'],
    ['42710', 'user mapping for "deployer" already exists for server "s"', 'user mapping for "…" already exists for server "s"'],
    ['42501', 'must be able to SET ROLE "deployer"', 'must be able to SET ROLE "…"'],
  ])('of %s is shown without what it quotes: %s', (sqlState, message, expected) => {
    expect(shown(sqlState, message)).toBe(expected);
  });

  it.each([
    ['P0001', 'no secret here', 'its condition is raise_exception'],
    ['XX000', 'cache lookup failed for secret', 'its condition is internal_error'],
    ['ABCDE', 'secret', 'withheld'],
    ['44000', 'secret', 'with_check_option_violation'],
  ])('of %s is withheld', (sqlState, message, expected) => {
    expect(shown(sqlState, message)).toContain(expected);
    expect(shown(sqlState, message)).not.toContain('secret');
  });

  it.each(['exec_stmt_raise', 'PLy_output', 'pltcl_elog'])('that a procedure raised under any SQLSTATE is withheld (%s)', (routine) => {
    expect(shown('23505', 'secret', routine)).not.toContain('secret');
  });

  it('is one line of bounded length', () => {
    expect(shown('42P01', 'a\n  b\tc')).toBe('a b c');
    expect(shown('42P01', 'x'.repeat(100_000))).toBe(`${'x'.repeat(500)}… (100000 characters)`);
  });
});
