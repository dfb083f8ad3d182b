/** What to do about a failed statement, by its SQLSTATE: a remedy that fits the cause, and a correction of the migration only if that can help. */
import { remedyOfCircumstance } from '../model/circumstance.ts';
import { correctionWay } from '../model/correction.ts';
import type { StatementFailure } from '../model/failure.ts';
import type { Judgement } from '../model/outcome.ts';
import type { Failed } from './failure-text.ts';
import { remediesOfInterruption } from './interruption.ts';

/** Of a statement that may be wrong; other causes are circumstances. */
interface Remedy {
  /** An SQLSTATE, or the class that it begins with. */
  readonly states: readonly string[];
  readonly todo: string;
  /** Whether the migration is to be corrected in any case, or if that does not help. */
  readonly correct: 'else' | 'always';
}

/** The first that fits counts. */
const remedies: readonly Remedy[] = [
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
    todo: 'The object is there already. If drizzle-kit push made this database, mark what it has as applied (docs/adopting.md, "Mark the databases that are there"). If somebody made the object by hand, or an earlier deploy left it without a ledger row, rename or drop it, and deploy again.',
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

/** Of a statement that failed in a transaction of which nothing stayed. */
export function remedyOfFailure({ failure, interruption }: Failed, judgement: Judgement): string {
  const { migration, sqlState } = failure;
  if (interruption !== null && interruption !== 'copy-from-client') return remediesOfInterruption[interruption];
  if (migration === null) return remedyOfOwn(failure);
  const correction = correctionOf(migration, judgement);
  if (interruption !== null) return `Write the rows as INSERT: a migration has no client that could send them. Correct ${correction}`;
  const circumstance = remedyOfCircumstance(sqlState, 'deploy');
  if (circumstance !== null) return circumstance;
  const known = findRemedy(sqlState);
  switch (known?.correct) {
    case undefined:
      return `Correct ${correction}`;
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
  const migration = migrations.find((one) => one.migration.name === name)?.migration;
  // What earlier deploys left of it, or have applied in another ledger table, is not known here.
  return `the migration. If its file is merged and no database has it or a part of it, ${correctionWay(migration)}.`;
}

/** Of a statement with which drizzle-kit keeps its ledger: no file holds it. */
function remedyOfOwn({ keyword, sqlState }: StatementFailure): string {
  if (sqlState === '42501')
    return 'drizzle-kit runs CREATE SCHEMA IF NOT EXISTS on every run, which needs CREATE on the database: grant it to the role that deploys (GRANT CREATE ON DATABASE … TO …).';
  const circumstance = remedyOfCircumstance(sqlState, 'deploy');
  if (circumstance !== null) return circumstance;
  if (keyword === 'COMMIT')
    return 'A deferred constraint was violated by the plan as a whole. Correct the rows that are there by a reviewed script, or the migrations that write to that table, and deploy again.';
  return 'drizzle-kit could not keep its ledger: look for this SQLSTATE in the log of the server, mend the cause, and deploy again.';
}
