/** The project's drizzle-kit replaced by programs that send what it never would: nothing foreign runs, and what is said of it is true. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Code } from '../../src/errors/problem.ts';
import type { DeployOutcome } from '../../src/model/outcome.ts';
import { attack, expectNothingForeign, expectTruth, migration, openStage, plan, sessionsOf, type Conditions, type Stage } from './hostile/deploy.ts';
import { frameAttacks } from './hostile/frame-attacks.ts';
import { loginAttacks } from './hostile/login-attacks.ts';
import { nameAttacks } from './hostile/name-attacks.ts';
import { statementAttacks } from './hostile/statement-attacks.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => stage.close());

interface Expected extends Conditions {
  readonly outcome: DeployOutcome;
  /** Of the one problem; null if there is none. */
  readonly code: Code | null;
  readonly message?: string;
  /** What the attacker told last. */
  readonly told?: string;
}

/** A command alone is of a statement that is not in the plan. */
function refused(reason: string, conditions: Conditions = {}): Expected {
  const message = `is not passed on to the database: ${reason.replace(/^[A-Z ]+(?=\.$)/u, '$&, which is not in the plan')}`;
  return { outcome: 'failed', code: 'apply/foreign-statement', message, ...conditions };
}

const succeeded: Expected = { outcome: 'succeeded', code: null };
const unconnected: Expected = { outcome: 'failed', code: 'apply/not-executed', message: 'It never connected to the database.' };
const unended: Expected = { outcome: 'failed', code: 'apply/not-executed', message: 'the ledger holds nothing of the plan' };
const stopped: Expected = { outcome: 'failed', code: 'apply/time-limit', timeLimitMs: 2_000 };

/** Its second statement ends the transaction, and what follows runs by itself. */
const ending = [
  migration('0000_ending', 1, ['CREATE TABLE work (step text NOT NULL)', 'COMMIT', `INSERT INTO work VALUES ('third')`, `INSERT INTO work VALUES ('fourth')`]),
];
const deferred = [
  migration('0000_deferred', 1, [
    'CREATE TABLE work (step text UNIQUE DEFERRABLE INITIALLY DEFERRED)',
    'COMMIT',
    `INSERT INTO work VALUES ('third')`,
    `INSERT INTO work VALUES ('third'), ('fourth')`,
  ]),
];
const failing = [migration('0000_failing', 1, ['CREATE TABLE work (step text NOT NULL)', 'COMMIT', 'INSERT INTO work VALUES (NULL)'])];
const preparing = [migration('0000_preparing', 1, ['CREATE TABLE work (step text NOT NULL)', `PREPARE ins AS INSERT INTO work VALUES ('first')`])];
const sleeping = [migration('0000_sleeping', 1, ['SELECT pg_sleep(600)'])];

const expected: Readonly<Record<string, Expected>> = {
  none: succeeded,
  'DROP TABLE': refused('DROP TABLE.'),
  'DROP TABLE, and to stay when it is asked to end': refused('DROP TABLE.'),
  'a function that gives the lock back': refused('SELECT.'),
  'another search_path by a function': refused('SELECT.'),
  'a CREATE SCHEMA with a table in it': refused('CREATE SCHEMA.'),
  'a ledger table with a default that runs a function': refused('ALTER TABLE.'),
  'a ledger table with one more column': refused('ALTER TABLE.'),
  'a SELECT of the ledger that writes': refused('SELECT.'),
  'a DO block': refused('DO.'),
  'COPY to a program': refused('COPY.'),
  'a statement that the parser cannot read': refused("a statement that PostgreSQL's parser cannot read."),
  'a statement too deep for the parser': refused("a statement that PostgreSQL's parser cannot read."),
  'a statement longer than the parser takes': refused('a statement longer than those of drizzle-kit.'),
  'a transaction of other settings': refused('a transaction was begun within another'),
  'a prepared transaction': refused('PREPARE TRANSACTION.'),
  'COMMIT AND CHAIN': refused('COMMIT.'),
  'a suffix': refused('several statements at once, CREATE TABLE first.'),
  'a prefix in the same query': refused('several statements at once, BEGIN first.'),
  'out of order': refused('statement 2 of 0000_first came before its turn.'),
  'a migration left out': refused('statement 1 of 0001_second came before its turn.'),
  twice: refused('statement 1 of 0000_first came a second time.'),
  'one Parse and two Executes': refused('statement 1 of 0000_first came a second time.'),
  'two Executes and one Sync': refused('it runs several statements at once.'),
  'two statements and one Sync': refused('statement 2 of 0000_first came before its turn.'),
  'prepared in a transaction and run after it': refused('statement 1 of 0000_first came outside of a transaction.'),
  'run without a Sync behind a COMMIT without one': refused('it runs a statement and does not wait for its end.'),
  'an earlier statement under the name of a later one': { outcome: 'partial', code: 'apply/partial', pending: ending },
  'an earlier statement without a name behind an error': { outcome: 'partial', code: 'apply/partial', pending: ending },
  'a statement that fails at its Sync': { outcome: 'partial', code: 'apply/partial', message: 'SQLSTATE 23505', pending: deferred },
  'outside of a transaction': refused('statement 1 of 0000_first came outside of a transaction.'),
  'outside of a transaction, by Execute': refused('statement 1 of 0000_first came outside of a transaction.'),
  'COMMIT amid a migration': refused('COMMIT came in the middle of a migration'),
  'COMMIT without the row': refused('COMMIT came in the middle of a migration, or without its row in the ledger.'),
  'an empty COMMIT behind ROLLBACK': refused('the plan went on after a part of it had failed or was rolled back.'),
  'a row behind a statement that failed': { outcome: 'partial', code: 'apply/partial', message: 'without its ledger row: 0000_failing', pending: failing },
  'a row with another hash': refused('the row for the ledger is not that of 0000_first.'),
  'a row with another hash, written out': refused('the row for the ledger is not that of 0000_first.'),
  'a row before its migration': refused('a row for the ledger came before its migration had run.'),
  'a second row': refused('a row for the ledger came before its migration had run.'),
  'more rows in one INSERT': refused('INSERT.'),
  'a row from a SELECT': refused('INSERT.'),
  'a row by WITH': refused('SELECT.'),
  'the ledger emptied': refused('DELETE.'),
  'the ledger rewritten': refused('UPDATE.'),
  'an endless stream of its own': stopped,
  'the plan again after COMMIT': { ...succeeded, code: 'apply/foreign-statement', message: 'The whole plan is applied.' },
  'a foreign statement after COMMIT': { ...succeeded, code: 'apply/foreign-statement', message: 'The whole plan is applied.' },
  'everything at once, without waiting': refused('COMMIT came in the middle of a migration'),
  'a transaction left open': unended,
  'a transaction left open by one that stays': stopped,

  SSLRequest: succeeded,
  GSSENCRequest: succeeded,
  'protocol 3.2 with options': succeeded,
  'another token': { ...unconnected, told: 'closed' },
  'an empty token': { ...unconnected, told: 'closed' },
  'no password': { ...unconnected, told: 'closed' },
  replication: { ...unconnected, told: 'closed' },
  'protocol 2': { ...unconnected, told: 'E' },
  'a startup of eight bytes less': { ...unconnected, told: 'nothing' },
  'a huge startup': { ...unconnected, told: 'nothing' },
  'a startup of a negative length': { ...unconnected, told: 'nothing' },
  'a huge password': unconnected,
  garbage: { ...unconnected, told: 'nothing' },
  HTTP: { ...unconnected, told: 'nothing' },
  'CancelRequest with its secret': { outcome: 'failed', code: 'apply/failed', message: 'SQLSTATE 57014', pending: sleeping },
  'CancelRequest with another secret': { ...stopped, pending: sleeping },
  'half a startup by one that stays': stopped,
  'no connection': unconnected,
  'no connection by one that stays': stopped,
  'a connection without a word': stopped,
  'a login without a word': stopped,
  'a second connection beside the first': { ...succeeded, told: 'closed' },
  'a second connection after the first': { ...unended, told: 'closed' },
  'a hundred connections beside it': succeeded,

  'half a message by one that goes': unended,
  'half a message by one that stays': stopped,
  'a huge length': refused('it sent a message of 2147483647 bytes.'),
  'a negative length': refused('it sent a message of -1 bytes.'),
  'a length of three': refused('it sent a message of 3 bytes.'),
  'a query without an end': refused('it holds a malformed message.'),
  'a query with more behind its end': refused('it holds a malformed message.'),
  'a Parse without an end': refused('it holds a malformed message.'),
  'a huge message': refused('a statement longer than those of drizzle-kit.'),
  FunctionCall: refused('a message of the type "F" is not passed on.'),
  CopyData: refused('a message of the type "d" is not passed on.'),
  CopyDone: refused('a message of the type "c" is not passed on.'),
  CopyFail: refused('a message of the type "f" is not passed on.'),
  'a message of no known type': refused('a message of the type "!" is not passed on.'),
  'a Bind of what was not prepared': refused('it binds a statement that was not prepared here.'),
  'an Execute of what was not bound': refused('it runs a statement that was not prepared here.'),
  'garbage after the login': refused('it sent a message of -1 bytes.'),
  'Terminate amid the plan': { ...unended, told: 'nothing' },
  'Terminate behind a Parse': { ...unended, told: 'nothing' },
  'a login again': refused('a message of the type "p" is not passed on.'),
  'answers that are never read': stopped,
  'a child that goes on when its parent has ended': unended,
  'the plan, slowly': succeeded,
  'a COMMIT that nobody waits for': succeeded,
  'a connection reset after COMMIT': succeeded,

  "a statement of the plan under a name that becomes another one's": refused('it holds a malformed message.'),
  'a harmless name that becomes a statement of the plan': refused('it holds a malformed message.'),
  'a portal of the plan under such a name': refused('it holds a malformed message.'),
  'a name that failed, and that the plan gives to another statement': refused('it binds a statement that was not prepared here.', { pending: preparing }),
  'a portal that is run a second time': refused('it runs a statement that was not prepared here.'),
  'COMMIT bound before it runs': succeeded,
  'COMMIT behind an error, without a Sync in between': { outcome: 'failed', code: 'apply/failed', message: 'SQLSTATE 42703' },
};

test('every attack is expected to end in some way', () => {
  expect(Object.keys(expected)).toEqual([...statementAttacks, ...loginAttacks, ...frameAttacks, ...nameAttacks].map(([name]) => name));
});

describe.concurrent('a deploy whose drizzle-kit tries', () => {
  test.each(Object.entries(expected))('%s', { timeout: 120_000 }, async (name, { outcome, code, message = '', told, ...conditions }) => {
    const { pending = plan, timeLimitMs = 30_000 } = conditions;
    const attacked = await attack(name, stage, { pending, timeLimitMs });
    const { judgement, problems } = attacked.execution;
    expect([judgement.outcome, problems.map((problem) => problem.code)]).toEqual([outcome, code === null ? [] : [code]]);
    expect(problems[0]?.message ?? '').toContain(message);
    if (told !== undefined) expect(attacked.told.at(-1)).toBe(`told: ${told}`);
    expectNothingForeign(attacked, pending);
    expectTruth(attacked, pending);
    expect(attacked.milliseconds).toBeLessThan(timeLimitMs + 10_000);
    expect(await sessionsOf(stage, attacked.applicationName)).toEqual([]);
  });
});
