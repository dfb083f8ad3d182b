/** What a statement of PostgreSQL does, from its syntax tree. */
import type { AlterDomainStmt, Node } from '@pgsql/types';
import { quote } from '../../text/plain.ts';
import { concurrentCommand } from '../own-commits.ts';
import type { ParsedMigration, ParsedStatement } from '../parsed.ts';
import { sessionEffects } from '../session-effects.ts';
import { partsIn, wordsIn, wordsOf } from '../tree.ts';
import { commandTag } from '../command-tag.ts';
import type { StatementFact } from './fact.ts';
import { readAccess } from './postgresql/access.ts';
import { readAlterTable } from './postgresql/alter.ts';
import { nameOf, relationName } from './postgresql/name.ts';
import { readCreated, readDrop, readRenamed } from './postgresql/objects.ts';
import { readRows } from './postgresql/rows.ts';
import { readServer } from './postgresql/server.ts';
import { readConstraint } from './postgresql/table.ts';
import type { ReadMigration } from './statements.ts';

export type ReadFacts = (node: Node, text: string) => readonly StatementFact[];

/** What a block does, the statements that were found in it do. */
export function readParsed({ name, path, statements }: ParsedMigration, read: ReadFacts): ReadMigration {
  return { name, path, statements: statements.map((statement) => ({ ...statement, ...readStatement(statement, read) })) };
}

function readStatement(
  { node, text, isOpened, isUncertain }: ParsedStatement,
  read: ReadFacts,
): Omit<ReadMigration['statements'][number], 'text' | 'line' | 'reason'> {
  const said = { inPiece: 0, isReadable: false, isUncertain: isUncertain === true };
  if (node === null) return { ...said, node, facts: null };
  return isOpened === true ? { ...said, node: null, facts: [] } : { ...said, node, facts: read(node, text) };
}

/** Never none, so that a rule can ask about each statement; what only its server knows of (locks, values of an enum) stays in the tree. */
export function readFacts(node: Node, text: string): readonly StatementFact[] {
  const word = concurrentCommand(node) ?? ('VacuumStmt' in node && node.VacuumStmt.is_vacuumcmd === true ? 'VACUUM' : null);
  const facts: readonly StatementFact[] = [...readKnown(node, text), ...(word === null ? [] : [{ kind: 'outside-transaction', word } as const])];
  return facts.length === 0 ? [{ kind: 'upkeep', word: commandTag(node) ?? '' }] : facts;
}

function readKnown(node: Node, text: string): readonly StatementFact[] {
  if ('AlterTableStmt' in node) return readAlterTable(node.AlterTableStmt);
  if ('DropStmt' in node) return readDrop(node.DropStmt);
  const facts = [...readCreated(node), ...readRenamed(node), ...readAccess(node), ...readOther(node), ...readRows(node, text), ...readServer(node)];
  return [...facts, ...readSession(node, text)];
}

/** The one kind that a deploy asks about. */
export function readSession(node: Node, text: string): readonly StatementFact[] {
  return sessionEffects(node, text).map((effect) => ({ kind: 'session', effect }));
}

function readOther(node: Node): readonly StatementFact[] {
  if ('DropdbStmt' in node) {
    const names = [nameOf([node.DropdbStmt.dbname ?? ''])];
    return [{ kind: 'drop', object: 'database', names, of: null, isCascading: false, isConcurrent: false }];
  }
  if ('DropOwnedStmt' in node) {
    const names = [{ key: '', label: 'what a role owns' }];
    return [{ kind: 'drop', object: 'other', names, of: null, isCascading: node.DropOwnedStmt.behavior === 'DROP_CASCADE', isConcurrent: false }];
  }
  if ('TruncateStmt' in node) {
    const { relations, behavior } = node.TruncateStmt;
    const tables = partsIn(relations, 'RangeVar').map(relationName);
    return tables.map((table) => ({ kind: 'truncate', table, isCascading: behavior === 'DROP_CASCADE' }));
  }
  if ('AlterEventTrigStmt' in node && node.AlterEventTrigStmt.tgenabled === 'D')
    return [{ kind: 'silence', what: `Switches the event trigger ${quote(node.AlterEventTrigStmt.trigname ?? '')} off.` }];
  if ('AlterDomainStmt' in node) return readDomain(node.AlterDomainStmt);
  if (!('CommentStmt' in node) || node.CommentStmt.objtype !== 'OBJECT_COLUMN' || node.CommentStmt.object === undefined) return [];
  const words = wordsOf(node.CommentStmt.object);
  return [{ kind: 'comment', table: nameOf(words.slice(0, -1)), column: words.at(-1) ?? '', text: node.CommentStmt.comment ?? '' }];
}

/** A domain has no rows: those of every table that uses it are meant. */
function readDomain({ typeName, def }: AlterDomainStmt): readonly StatementFact[] {
  const constraint = def !== undefined && 'Constraint' in def ? readConstraint(def.Constraint) : null;
  const table = { key: '', label: `each table that uses the domain ${nameOf(wordsIn(typeName)).label}` };
  return constraint === null ? [] : [{ kind: 'add-constraint', table, constraint }];
}
