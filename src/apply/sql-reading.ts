/** What PostgreSQL's parser says of the plan's texts, and of those that drizzle-kit sends besides. */
import type { Node } from '@pgsql/types';
import type { Generation, LedgerTable } from '../model/drizzle.ts';
import { refused } from '../model/relay.ts';
import { isUnknown, type OrUnknown } from '../model/unknown.ts';
import { writtenRow } from '../sql/ledger-row.ts';
import { addedLedgerColumn } from '../sql/ledger-table.ts';
import { isLedgerOnly, readsCatalogOnly, setsOnly } from '../sql/own-statements.ts';
import type { CommandFacts, ReadCommand, StatementReader } from '../sql/statements.ts';
import type { OwnRuling } from './admission.ts';

export function readCommands(reader: StatementReader, text: string): OrUnknown<readonly CommandFacts[]> {
  const read = reader.read(text);
  return isUnknown(read) ? read : read.map(({ facts }) => facts);
}

export interface LedgerUse {
  readonly table: LedgerTable;
  /** Of the drizzle-kit that sends it. */
  readonly generation: Generation;
  /** Whether drizzle-kit 1.0 meets a ledger of 0.31. */
  readonly takenOver: boolean;
}

/** drizzle-kit sends one statement at a time of its own. What the parser cannot read is foreign. */
export function readOwnText(reader: StatementReader, text: string, ledger: LedgerUse): OwnRuling {
  const read = reader.read(text);
  if (isUnknown(read)) return refused("a statement that PostgreSQL's parser cannot read");
  const [first, ...more] = read;
  if (first === undefined) return refused('an empty statement');
  const command = isUnknown(first.facts.kind) ? 'a statement of an unknown kind' : first.facts.kind;
  if (more.length > 0) return refused(`several statements at once, ${command} first`);
  const control = controlOf(first);
  if (control !== null) return { kind: control, command };
  const row = isLedgerOnly(first.node, ledger.table, ledger.generation) ? writtenRow(first.node) : null;
  if (row !== null) return { kind: 'ledger-row', command, row };
  if (!readsCatalogOnly(first.node) && !keepsLedger(first.node, ledger)) return refused(`${command}, which is not in the plan`);
  const adds = addedLedgerColumn(first.node, ledger.table);
  return { kind: 'own', command, ...(adds === null ? {} : { adds }) };
}

/** Columns that drizzle-kit 1.0 adds. */
const added: ReadonlySet<string> = new Set(['name', 'applied_at']);

/** The table and its rows are changed only where drizzle-kit 1.0 takes over a ledger of 0.31, and what the rows say of their migrations never. */
function keepsLedger(node: Node, { table, generation, takenOver }: LedgerUse): boolean {
  if ('InsertStmt' in node || (!takenOver && ('UpdateStmt' in node || 'AlterTableStmt' in node))) return false;
  if ('UpdateStmt' in node && !setsOnly(node.UpdateStmt, added)) return false;
  return isLedgerOnly(node, table, generation);
}

const controls: ReadonlyMap<OrUnknown<string>, 'begin' | 'commit' | 'rollback'> = new Map([
  ['BEGIN', 'begin'],
  ['START TRANSACTION', 'begin'],
  ['COMMIT', 'commit'],
  ['ROLLBACK', 'rollback'],
]);

/** None of AND CHAIN and of ROLLBACK TO, whose word is more than their tag. */
function controlOf({ facts: { kind }, effects }: ReadCommand): 'begin' | 'commit' | 'rollback' | null {
  return effects.some(({ word }) => word === kind) ? (controls.get(kind) ?? null) : null;
}
