/** The manifest's words on the statements of each migration: what was sent, and what the server answered. Never the SQL. */
import type { JudgedMigration } from '../model/outcome.ts';
import type { ChangedObject, CommandResult, StatementError, StatementResult } from '../model/statement-result.ts';
import { rfc3339 } from '../model/time.ts';
import { isUnknown, unknown, type OrUnknown } from '../model/unknown.ts';
import { boundedName, boundedText } from './bounded.ts';
import type { Manifest } from './schema.ts';
import { maxStatements, statementLimits } from './schema-execution.ts';

type Executed = Manifest['execution']['migrations'][number];
type StatementPart = Exclude<Executed['statements'], { unknown: string }>[number];
type CommandPart = Exclude<StatementPart['commands'], { unknown: string }>[number];
type ObjectPart = Exclude<CommandPart['objects'], { unknown: string }>[number];
type StatementsPart = Pick<Executed, 'statements' | 'statementsLeftOut'>;

/** Characters that all statements together may take in the file: a migration must not be able to make a manifest too long to be read. */
const room = 4 * 1024 * 1024;

/** One for each migration. Statements that failed come first into the room that there is, then the others in the order of the plan. */
export function composeStatements(migrations: readonly JudgedMigration[], redact: (text: string) => string): StatementsPart[] {
  const composed = migrations.map(({ statements }) =>
    isUnknown(statements) ? statements : statements.map((statement) => composeStatement(statement, redact)),
  );
  const kept = select(composed.flatMap((statements) => (isUnknown(statements) ? [] : statements)));
  return composed.map((statements): StatementsPart => {
    if (isUnknown(statements)) return { statements, statementsLeftOut: 0 };
    const named = statements.filter((statement) => kept.has(statement)).slice(0, maxStatements);
    return { statements: named, statementsLeftOut: statements.length - named.length };
  });
}

function select(statements: readonly StatementPart[]): ReadonlySet<StatementPart> {
  const kept = new Set<StatementPart>();
  let left = room;
  for (const statement of [...statements.filter(({ error }) => error !== null), ...statements.filter(({ error }) => error === null)]) {
    left -= lengthOf(statement);
    if (left < 0) return kept;
    kept.add(statement);
  }
  return kept;
}

/** In the file it stands five levels deep, with two spaces for each. */
function lengthOf(statement: StatementPart): number {
  const lines = JSON.stringify(statement, null, 2).split('\n');
  return lines.reduce((length, line) => length + Buffer.byteLength(line) + 12, 0);
}

function composeStatement({ index, sha256, startedAt, finishedAt, commands, error }: StatementResult, redact: (text: string) => string): StatementPart {
  return {
    index,
    sha256,
    startedAt: rfc3339(startedAt),
    finishedAt: finishedAt === null ? null : rfc3339(finishedAt),
    commands: whole(commands, 'commands', composeCommand),
    error: error === null ? null : composeError(error, redact),
  };
}

function composeError({ sqlState, message, position }: StatementError, redact: (text: string) => string): StatementPart['error'] {
  return { sqlState, message: boundedText(redact(message)), position };
}

function composeCommand({ kind, objects, rows, effect }: CommandResult): CommandPart {
  return { kind: isUnknown(kind) ? kind : boundedName(kind), objects: composeObjects(objects), rows, effect };
}

function composeObjects(objects: CommandResult['objects']): CommandPart['objects'] {
  if (isUnknown(objects)) return objects;
  const columns = Math.max(0, ...objects.map((object) => object.columns.length));
  return columns > statementLimits.columns ? tooMany(columns, 'columns') : whole(objects, 'objects', composeObject);
}

function composeObject({ kind, schema, table, name, columns }: ChangedObject): ObjectPart {
  const named = (text: string | null): string | null => (text === null ? null : boundedName(text));
  return { kind: boundedName(kind), schema: named(schema), table: named(table), name: boundedName(name), columns: columns.map(boundedName) };
}

/** A part of a list would look like all of it. */
function whole<T, U>(list: readonly T[], what: keyof typeof statementLimits, compose: (entry: T) => U): OrUnknown<U[]> {
  return list.length > statementLimits[what] ? tooMany(list.length, what) : list.map(compose);
}

function tooMany(found: number, what: keyof typeof statementLimits): { unknown: string } {
  return unknown(`there are ${String(found)} ${what}, and a manifest takes at most ${String(statementLimits[what])}`);
}
