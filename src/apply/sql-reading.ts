/** What PostgreSQL's parser says of the plan's texts, and of those that drizzle-kit sends besides. */
import type { Node } from '@pgsql/types';
import type { LedgerTable } from '../model/drizzle.ts';
import { refused } from '../model/relay.ts';
import { isUnknown, type OrUnknown } from '../model/unknown.ts';
import { writtenRow } from '../sql/ledger-row.ts';
import { commitsOnItsWay } from '../sql/own-commits.ts';
import { isLedgerOnly, readsCatalogOnly, setsOnly } from '../sql/own-statements.ts';
import type { StatementFacts, StatementReader } from '../sql/statements.ts';
import type { OwnRuling } from './admission.ts';
import type { CommandFacts } from './plan-texts.ts';

export function readCommands(reader: StatementReader, text: string): OrUnknown<readonly CommandFacts[]> {
  const read = reader.read(text);
  return isUnknown(read)
    ? read
    : read.map(({ kind, objects, effects, node }) => ({ kind, objects, ends: endOf(effects), commitsOnItsWay: commitsOnItsWay(node) }));
}

function endOf(effects: StatementFacts['effects']): CommandFacts['ends'] {
  return effects.find((effect) => effect.kind === 'transaction-end')?.end ?? null;
}

export interface LedgerUse {
  readonly table: LedgerTable;
  /** Whether drizzle-kit 1.0 meets a ledger of 0.31. */
  readonly takenOver: boolean;
}

/** drizzle-kit sends one statement at a time of its own. What the parser cannot read is foreign. */
export function readOwnText(reader: StatementReader, text: string, ledger: LedgerUse): OwnRuling {
  const read = reader.read(text);
  if (isUnknown(read)) return refused("a statement that PostgreSQL's parser cannot read");
  const [facts, ...more] = read;
  if (facts === undefined) return refused('an empty statement');
  const command = isUnknown(facts.kind) ? 'a statement of an unknown kind' : facts.kind;
  if (more.length > 0) return refused(`several statements at once, ${command} first`);
  const control = controlOf(facts);
  if (control !== null) return { kind: control, command };
  const row = isLedgerOnly(facts.node, ledger.table) ? writtenRow(facts.node) : null;
  if (row !== null) return { kind: 'ledger-row', command, row };
  return readsCatalogOnly(facts.node) || keepsLedger(facts.node, ledger) ? { kind: 'own', command } : refused(`${command}, which is not in the plan`);
}

/** Columns that drizzle-kit 1.0 adds. */
const added: ReadonlySet<string> = new Set(['name', 'applied_at']);

/** The table and its rows are changed only where drizzle-kit 1.0 takes over a ledger of 0.31, and what the rows say of their migrations never. */
function keepsLedger(node: Node, { table, takenOver }: LedgerUse): boolean {
  if ('InsertStmt' in node || (!takenOver && ('UpdateStmt' in node || 'AlterTableStmt' in node))) return false;
  if ('UpdateStmt' in node && !setsOnly(node.UpdateStmt, added)) return false;
  return isLedgerOnly(node, table);
}

const controls: ReadonlyMap<string | undefined, 'begin' | 'commit' | 'rollback'> = new Map([
  ['TRANS_STMT_BEGIN', 'begin'],
  ['TRANS_STMT_START', 'begin'],
  ['TRANS_STMT_COMMIT', 'commit'],
  ['TRANS_STMT_ROLLBACK', 'rollback'],
]);

function controlOf({ node }: StatementFacts): 'begin' | 'commit' | 'rollback' | null {
  if (!('TransactionStmt' in node) || node.TransactionStmt.chain === true) return null;
  return controls.get(node.TransactionStmt.kind) ?? null;
}
