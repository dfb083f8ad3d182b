/** The manifest's words on the statements of each migration: what was sent, and what the server answered. Never the SQL. */
import type { JudgedMigration } from '../model/outcome.ts';
import type { ChangedObject, CommandResult, StatementError, StatementResult } from '../model/statement-result.ts';
import { rfc3339 } from '../model/time.ts';
import { isUnknown, unknown, type OrUnknown } from '../model/unknown.ts';
import { boundedName } from './bounded.ts';
import type { Command, Executed, Statement } from './effects.ts';
import { asIs, ifKnown, tooMany, type Outside } from './outside.ts';
import { maxStatements, statementLimits } from './schema-execution.ts';

type ObjectPart = Exclude<Command['objects'], { unknown: string }>[number];
type StatementsPart = Pick<Executed, 'statements' | 'statementsLeftOut'>;

/** Characters that all statements together may take in the file: a migration must not be able to make a manifest too long to be read. */
const room = 3 * 1024 * 1024;

/** Of one of them: of what takes more, the commands are unknown. */
const longestStatement = 256 * 1024;

/** One for each migration. Statements that failed come first into the room that there is, then the others in the order of the plan. */
export function composeStatements(migrations: readonly JudgedMigration[], fit: Outside): (StatementsPart & { readonly migration: JudgedMigration })[] {
  const composed = migrations.map((migration) => ({
    migration,
    statements: ifKnown(migration.statements, fit, (known) => known.map((statement) => measure(composeStatement(statement, fit)))),
  }));
  const kept = select(composed.flatMap(({ statements }) => (isUnknown(statements) ? [] : statements)));
  return composed.map(({ migration, statements }) => {
    if (isUnknown(statements)) return { migration, statements, statementsLeftOut: 0 };
    const named = statements.filter((measured) => kept.has(measured)).slice(0, maxStatements);
    return { migration, statements: named.map(({ statement }) => statement), statementsLeftOut: statements.length - named.length };
  });
}

interface Measured {
  readonly statement: Statement;
  /** Characters that it takes in the file. */
  readonly length: number;
}

function select(statements: readonly Measured[]): ReadonlySet<Measured> {
  const kept = new Set<Measured>();
  const [failed, others] = [statements.filter(({ statement }) => statement.error !== null), statements.filter(({ statement }) => statement.error === null)];
  let left = room;
  for (const measured of [...failed, ...others]) {
    left -= measured.length;
    if (left < 0) return kept;
    kept.add(measured);
  }
  return kept;
}

/** In the file it stands five levels deep, with two spaces for each. */
function lengthOf(statement: Statement): number {
  const lines = JSON.stringify(statement, null, 2).split('\n');
  return lines.reduce((length, line) => length + Buffer.byteLength(line) + 12, 0);
}

function measure(statement: Statement): Measured {
  const length = lengthOf(statement);
  if (length <= longestStatement) return { statement, length };
  const shortened = { ...statement, commands: unknown('a manifest has no room for what is known of its commands') };
  return { statement: shortened, length: lengthOf(shortened) };
}

function composeStatement({ index, sha256, startedAt, finishedAt, commands, error }: StatementResult, fit: Outside): Statement {
  return {
    index,
    sha256,
    startedAt: rfc3339(startedAt),
    finishedAt: finishedAt === null ? null : rfc3339(finishedAt),
    commands: whole(commands, 'commands', (command) => composeCommand(command, fit)),
    error: error === null ? null : composeError(error, fit),
  };
}

function composeError({ sqlState, message, position }: StatementError, { text }: Outside): Statement['error'] {
  return { sqlState, message: text(message), position };
}

function composeCommand({ kind, objects, rows, effect }: CommandResult, fit: Outside): Command {
  return { kind: ifKnown(kind, fit, boundedName), objects: composeObjects(objects, fit), rows, effect: asIs(effect, fit) };
}

function composeObjects(objects: CommandResult['objects'], fit: Outside): Command['objects'] {
  return ifKnown(objects, fit, (known) => {
    const columns = Math.max(0, ...known.map((object) => object.columns.length));
    return columns > statementLimits.columns ? tooMany(columns, statementLimits.columns, 'columns') : whole(known, 'objects', composeObject);
  });
}

/** Names of a migration's SQL, which is in git as it is. */
function composeObject({ kind, schema, table, name, columns }: ChangedObject): ObjectPart {
  const named = (text: string | null): string | null => (text === null ? null : boundedName(text));
  return { kind: boundedName(kind), schema: named(schema), table: named(table), name: boundedName(name), columns: columns.map(boundedName) };
}

function whole<T, U>(list: readonly T[], what: keyof typeof statementLimits, compose: (entry: T) => U): OrUnknown<U[]> {
  return list.length > statementLimits[what] ? tooMany(list.length, statementLimits[what], what) : list.map(compose);
}
