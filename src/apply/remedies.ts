/** What to do about a failed statement, by its SQLSTATE: a remedy that fits the cause, and a correction of the migration only if that can help. */
import { correctionWay } from '../model/correction.ts';
import type { StatementFailure } from '../model/failure.ts';
import type { Judgement } from '../model/outcome.ts';
import type { Failed } from './failure-text.ts';
import { remediesOfInterruption } from './interruption.ts';

interface Remedy {
  /** An SQLSTATE, or the class that it begins with. */
  readonly states: readonly string[];
  readonly todo: string;
  /** Whether the migration is to be corrected: never, if that does not help, or in any case. */
  readonly correct: 'never' | 'else' | 'always';
}

/** The first that fits counts. */
const remedies: readonly Remedy[] = [
  {
    states: ['42501'],
    todo: 'The deploying role lacks a right that the statement needs: grant it, or make the role the owner of the object, and deploy again.',
    correct: 'never',
  },
  {
    states: ['25006'],
    todo: 'The session may only read: deploy to the primary server and not to a standby, take default_transaction_read_only from the role or the database, and deploy again.',
    correct: 'never',
  },
  {
    states: ['40'],
    todo: 'Another transaction was in the way (a deadlock or a serialization failure): deploy again at a quieter time.',
    correct: 'never',
  },
  { states: ['53100'], todo: 'The disk of the server is full: make room on it, and deploy again.', correct: 'never' },
  { states: ['53200'], todo: 'The server has no memory left: deploy again at a quieter time, or give it more.', correct: 'never' },
  {
    states: ['53'],
    todo: 'The server has no resources left for the statement: raise the limit that the message names, or deploy again at a quieter time.',
    correct: 'never',
  },
  {
    states: ['25P03', '25P04', '57P05'],
    todo: 'A time limit of the server ended the session: raise idle_in_transaction_session_timeout or transaction_timeout for the role that deploys, and deploy again.',
    correct: 'never',
  },
  { states: ['57P04'], todo: 'The database was dropped: find out by whom, restore it, and deploy again.', correct: 'never' },
  {
    states: ['57'],
    todo: 'The server was restarted or an administrator ended the session: deploy again once it takes connections.',
    correct: 'never',
  },
  {
    states: ['08', 'HV'],
    todo: 'A connection failed: that of the deploy, or one that the statement opens itself (a foreign server, dblink, a subscription). Make the other side reachable, and deploy again.',
    correct: 'never',
  },
  {
    states: ['58', 'XX', 'F0'],
    todo: 'The server itself failed: its disk, a missing file of an extension, or damaged data. Look for this SQLSTATE in the log of the server, and deploy again once that is mended.',
    correct: 'never',
  },
  {
    states: ['55006'],
    todo: 'The object is in use. If another session uses it, end that session or deploy again at a quieter time.',
    correct: 'else',
  },
  {
    states: ['55P04'],
    todo: 'A value that was added to an enum can be used only after COMMIT, and all pending migrations run in one transaction. Deploy the commit that adds the value first, and then this one.',
    correct: 'else',
  },
  {
    states: ['0P', '28', '42704'],
    todo: 'The statement names a role, a type or another object that this database does not have. If something else is to make it (a role, an extension), create it there, and deploy again.',
    correct: 'else',
  },
  {
    states: ['42P04', '42P06', '42P07', '42701', '42710', '42723'],
    todo: 'The object is there already. If drizzle-kit push made this database, mark what it has as applied (docs/adopting.md, "Mark the databases that are there"). If somebody made the object by hand, rename or drop it, and deploy again.',
    correct: 'else',
  },
  {
    states: ['22', '23', '44'],
    todo: 'A row that is there may be the cause: correct it by a reviewed script, and deploy again.',
    correct: 'else',
  },
  {
    states: ['0A'],
    todo: 'This server does not offer what the statement asks for. If its version or a missing extension is the cause, mend that, and deploy again.',
    correct: 'else',
  },
  {
    states: ['P0', '38', '39'],
    todo: 'A function, a trigger or a DO block ended with an error: the log of the server has its message. If a row that is there is the cause, correct it by a reviewed script, and deploy again.',
    correct: 'else',
  },
  {
    states: ['25001'],
    todo: 'All pending migrations run in one transaction, and this statement cannot run in one, such as CREATE INDEX CONCURRENTLY.',
    correct: 'always',
  },
  { states: ['42622'], todo: 'PostgreSQL keeps names of at most 63 bytes.', correct: 'always' },
];

/** What to do about a cause that is not the migration's; null where the migration may be what is wrong. */
export function remedyOfCircumstance(sqlState: string | null): string | null {
  const known = findRemedy(sqlState);
  return known?.correct === 'never' ? known.todo : null;
}

/** Of a statement that failed in a transaction of which nothing stayed. */
export function remedyOfFailure({ failure, interruption }: Failed, judgement: Judgement): string {
  const { migration, sqlState } = failure;
  if (interruption !== null) return remediesOfInterruption[interruption];
  if (migration === null) return remedyOfOwn(failure);
  const known = findRemedy(sqlState);
  const correction = correctionOf(migration, judgement);
  switch (known?.correct) {
    case undefined:
      return `Correct ${correction}`;
    case 'never':
      return known.todo;
    case 'else':
      return `${known.todo} Otherwise, correct ${correction}`;
    case 'always':
      return `${known.todo} Correct ${correction}`;
  }
}

function findRemedy(sqlState: string | null): Remedy | undefined {
  return sqlState === null ? undefined : remedies.find(({ states }) => states.some((state) => sqlState.startsWith(state)));
}

function correctionOf(name: string, { migrations }: Judgement): string {
  const sha256 = migrations.find(({ migration }) => migration.name === name)?.migration.sha256 ?? 'that of the merged file';
  // What earlier deploys left of it, or have applied in another ledger table, is not known here.
  return `the migration. If its file is merged and no database has it or a part of it, ${correctionWay(name, sha256)}.`;
}

/** Of a statement with which drizzle-kit keeps its ledger: no file holds it. */
function remedyOfOwn({ keyword, sqlState }: StatementFailure): string {
  if (sqlState === '42501')
    return 'drizzle-kit runs CREATE SCHEMA IF NOT EXISTS on every run, which needs CREATE on the database: grant it to the role that deploys (GRANT CREATE ON DATABASE … TO …).';
  const circumstance = remedyOfCircumstance(sqlState);
  if (circumstance !== null) return circumstance;
  if (keyword === 'COMMIT')
    return 'A deferred constraint was violated by the plan as a whole. Correct the rows that are there by a reviewed script, or the migrations that write to that table, and deploy again.';
  return 'drizzle-kit could not keep its ledger: look for this SQLSTATE in the log of the server, mend the cause, and deploy again.';
}
