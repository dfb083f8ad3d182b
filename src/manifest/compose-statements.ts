/** The manifest's words on the statements of each migration: what was sent, and what the server answered. Never the SQL. */
import type { JudgedMigration } from '../model/outcome.ts';
import type { ChangedObject, CommandResult, StatementError, StatementResult } from '../model/statement-result.ts';
import { rfc3339 } from '../model/time.ts';
import { isUnknown, unknown, type OrUnknown } from '../model/unknown.ts';
import { boundedName } from './bounded.ts';
import { asIs, ifKnown, type Outside } from './outside.ts';
import type { Manifest } from './schema.ts';
import { maxStatements, statementLimits } from './schema-execution.ts';

type Executed = Manifest['execution']['migrations'][number];
type StatementPart = Exclude<Executed['statements'], { unknown: string }>[number];
type CommandPart = Exclude<StatementPart['commands'], { unknown: string }>[number];
type ObjectPart = Exclude<CommandPart['objects'], { unknown: string }>[number];
type StatementsPart = Pick<Executed, 'statements' | 'statementsLeftOut'>;

/** Characters that all statements together may take in the file: a migration must not be able to make a manifest too long to be read. */
const room = 3 * 1024 * 1024;

/** Of one of them: of what takes more, the commands are unknown. */
const longestStatement = 256 * 1024;

/** One for each migration. Statements that failed come first into the room that there is, then the others in the order of the plan. */
export function composeStatements(migrations: readonly JudgedMigration[], fit: Outside): StatementsPart[] {
  const composed = migrations.map(({ statements }) =>
    ifKnown(statements, fit, (known) => known.map((statement) => withinLength(composeStatement(statement, fit)))),
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

function withinLength(statement: StatementPart): StatementPart {
  return lengthOf(statement) <= longestStatement ? statement : { ...statement, commands: unknown('a manifest has no room for what is known of its commands') };
}

function composeStatement({ index, sha256, startedAt, finishedAt, commands, error }: StatementResult, fit: Outside): StatementPart {
  return {
    index,
    sha256,
    startedAt: rfc3339(startedAt),
    finishedAt: finishedAt === null ? null : rfc3339(finishedAt),
    commands: whole(commands, 'commands', (command) => composeCommand(command, fit)),
    error: error === null ? null : composeError(error, fit),
  };
}

function composeError({ sqlState, message, position }: StatementError, { text }: Outside): StatementPart['error'] {
  return { sqlState, message: text(message), position };
}

function composeCommand({ kind, objects, rows, effect }: CommandResult, fit: Outside): CommandPart {
  return { kind: ifKnown(kind, fit, boundedName), objects: composeObjects(objects, fit), rows, effect: asIs(effect, fit) };
}

function composeObjects(objects: CommandResult['objects'], fit: Outside): CommandPart['objects'] {
  return ifKnown(objects, fit, (known) => {
    const columns = Math.max(0, ...known.map((object) => object.columns.length));
    return columns > statementLimits.columns ? tooMany(columns, 'columns') : whole(known, 'objects', composeObject);
  });
}

/** Names of a migration's SQL, which is in git as it is. */
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
