import { describe, expect, it } from 'vitest';
import { isUnknown } from '../../src/model/unknown.ts';
import type { SessionEffect } from '../../src/sql/session-effects.ts';
import { factsOf, reader } from './facts.ts';

/** The effects of a text as short texts, in its order. */
function effectsOf(text: string): readonly string[] {
  return factsOf(text).flatMap(({ effects }) => effects.map(({ kind, word }) => `${kind}: ${word}`));
}

function endsTransaction(effects: readonly SessionEffect[]): boolean {
  return effects.some(({ kind }) => kind === 'transaction-end');
}

const inBlock = (statements: string): string => `DO $$ BEGIN ${statements} END $$`;

describe('The effects of a statement on its session', () => {
  it.each([
    ['COMMIT', 'transaction-end: COMMIT'],
    ['END', 'transaction-end: COMMIT'],
    ['COMMIT AND CHAIN', 'transaction-end: COMMIT AND CHAIN'],
    ['ROLLBACK', 'transaction-end: ROLLBACK'],
    ['ABORT', 'transaction-end: ROLLBACK'],
    ['ROLLBACK AND CHAIN', 'transaction-end: ROLLBACK AND CHAIN'],
    ["PREPARE TRANSACTION 'a'", 'transaction-end: PREPARE TRANSACTION'],
    ['BEGIN', 'transaction-start: BEGIN'],
    ['START TRANSACTION ISOLATION LEVEL SERIALIZABLE', 'transaction-start: START TRANSACTION'],
    ['SAVEPOINT a', 'transaction-control: SAVEPOINT'],
    ['RELEASE a', 'transaction-control: RELEASE SAVEPOINT'],
    ['ROLLBACK TO a', 'transaction-control: ROLLBACK TO SAVEPOINT'],
    ["COMMIT PREPARED 'a'", 'transaction-control: COMMIT PREPARED'],
    ['SELECT pg_advisory_unlock(1)', 'advisory-unlock: pg_advisory_unlock'],
    ['SELECT pg_catalog.pg_advisory_unlock_shared(1, 2)', 'advisory-unlock: pg_advisory_unlock_shared'],
    ['INSERT INTO "t" SELECT 1 WHERE (SELECT pg_advisory_unlock_all()) IS NULL', 'advisory-unlock: pg_advisory_unlock_all'],
    ['WITH a AS (SELECT pg_advisory_unlock_all()) SELECT 1', 'advisory-unlock: pg_advisory_unlock_all'],
    ['EXPLAIN ANALYZE SELECT pg_advisory_unlock_all()', 'advisory-unlock: pg_advisory_unlock_all'],
    [inBlock('PERFORM pg_advisory_unlock_all();'), 'advisory-unlock: pg_advisory_unlock_all'],
    [inBlock('IF EXISTS (SELECT 1) THEN PERFORM pg_catalog.pg_advisory_unlock(5); END IF;'), 'advisory-unlock: pg_advisory_unlock'],
    ['DISCARD ALL', 'discard: DISCARD ALL'],
    ['DISCARD TEMPORARY', 'discard: DISCARD TEMP'],
    ['DISCARD PLANS', 'discard: DISCARD PLANS'],
    ['DISCARD SEQUENCES', 'discard: DISCARD SEQUENCES'],
    ['DEALLOCATE ALL', 'discard: DEALLOCATE ALL'],
    ['SET search_path = a', 'session-set: SET search_path'],
    ['SET SESSION search_path TO a', 'session-set: SET search_path'],
    ['SET LOCAL search_path = a', 'session-set: SET LOCAL search_path'],
    ['SET TIME ZONE 5', 'session-set: SET timezone'],
    ['SET ROLE a', 'session-set: SET ROLE'],
    ['SET SESSION AUTHORIZATION a', 'session-set: SET SESSION AUTHORIZATION'],
    ['SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY', 'session-set: SET SESSION CHARACTERISTICS'],
    [inBlock('SET search_path = a;'), 'session-set: SET search_path'],
    ["SELECT set_config('search_path', '', false)", 'session-set: set_config'],
    ["SELECT pg_catalog.set_config('search_path', '', $1)", 'session-set: set_config'],
    ['RESET search_path', 'session-reset: RESET search_path'],
    ['SET search_path TO DEFAULT', 'session-reset: SET search_path TO DEFAULT'],
    ['RESET ALL', 'session-reset: RESET ALL'],
    ['RESET ROLE', 'session-reset: RESET ROLE'],
    ['SET ROLE NONE', 'session-reset: SET ROLE NONE'],
    ['RESET SESSION AUTHORIZATION', 'session-reset: RESET SESSION AUTHORIZATION'],
    ['LISTEN a', 'session-hold: LISTEN'],
    ["LOAD 'a'", 'session-hold: LOAD'],
    ['PREPARE a AS SELECT 1', 'session-hold: PREPARE'],
    ['DECLARE a CURSOR WITH HOLD FOR SELECT 1', 'session-hold: DECLARE … WITH HOLD'],
    ['SELECT pg_try_advisory_lock(1)', 'session-hold: pg_try_advisory_lock'],
  ])('of %s are found', (text, effect) => {
    expect(effectsOf(text)).toEqual([effect]);
  });

  it.each([
    ['a word in a string', 'INSERT INTO "t" VALUES (\'first; COMMIT later\')'],
    ['a word in a comment', '-- COMMIT;\n/* ROLLBACK; /* nested */ END; */ SELECT 1'],
    ['a comment mark in a string', 'INSERT INTO "t" VALUES (\'--\')'],
    ['a word in an identifier', 'CREATE TABLE "COMMIT" ("end" int, "rollback" text)'],
    ['a value of an enum', "CREATE TYPE \"a\" AS ENUM ('commit', 'rollback', 'copy')"],
    ['the END of a CASE', 'SELECT CASE WHEN true THEN 1 END'],
    ['the body of a function', 'CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN COMMIT; PERFORM pg_advisory_unlock_all(); END; $$'],
    ['a body in quotes', "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS 'BEGIN ROLLBACK; END'"],
    ['a body in the grammar itself', 'CREATE FUNCTION f() RETURNS bool BEGIN ATOMIC SELECT pg_advisory_unlock(1); END'],
    ['a view that would call it', 'CREATE VIEW v AS SELECT pg_advisory_unlock_all()'],
    ['an EXPLAIN that runs nothing', 'EXPLAIN SELECT pg_advisory_unlock_all()'],
    ['a characteristic of the transaction', 'SET TRANSACTION ISOLATION LEVEL SERIALIZABLE'],
    ['a setting that only a transaction has', 'SET transaction_read_only = on'],
    ['a lock that the transaction releases', 'SELECT pg_advisory_xact_lock(1)'],
    ['a cursor of the transaction', 'DECLARE a CURSOR FOR SELECT 1'],
    ['a setting of a role', 'ALTER ROLE a SET search_path = b'],
    ['a setting of a function', 'CREATE FUNCTION f() RETURNS int LANGUAGE sql SET search_path = a AS $$ SELECT 1 $$'],
  ])('are none: %s', (_name, text) => {
    expect(effectsOf(text)).toEqual([]);
  });

  it('are those of each statement of a text, in its order', () => {
    const facts = factsOf('INSERT INTO "t" VALUES (\'--\'); COMMIT; -- then\nINSERT INTO "t" VALUES (1);');
    expect(facts.map(({ facts: { kind }, effects }) => [kind, endsTransaction(effects)])).toEqual([
      ['INSERT', false],
      ['COMMIT', true],
      ['INSERT', false],
    ]);
    expect(['BEGIN', 'SAVEPOINT a', 'ROLLBACK TO a'].flatMap((text) => factsOf(text).map(({ effects }) => endsTransaction(effects)))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('are unknown, and never none, if the parser does not understand the text', () => {
    const facts = reader.read('COMMIT; SELECT FROM WHERE');
    expect(isUnknown(facts) && facts.unknown).toMatch(/syntax error/u);
    expect(reader.read('-- nothing\n')).toEqual([]);
  });
});
