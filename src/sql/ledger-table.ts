/** The tables that drizzle-kit makes for its ledger, and the columns that 1.0 adds to one of 0.31: each statement is known as a whole. */
import type { Node } from '@pgsql/types';
import type { Generation, LedgerTable } from '../model/drizzle.ts';
import type { AddedColumn } from '../model/relay.ts';

/** Whether it creates the ledger exactly as drizzle-kit of this generation does: any other table would be refused as a ledger from then on. */
export function createsLedger(node: Node, table: LedgerTable, generation: Generation): boolean {
  const tableElts = generation === 'v0' ? columns : [...columns, nameColumn, appliedColumn];
  return isSame(node, { CreateStmt: { relation: relationOf(table), tableElts, oncommit: 'ONCOMMIT_NOOP' } });
}

/** Which of the two columns of 1.0 it adds, as drizzle-kit 1.0 adds them to a ledger of 0.31; null if it does anything else. */
export function addedLedgerColumn(node: Node, table: LedgerTable): AddedColumn | null {
  const adds = (def: object): boolean => {
    const cmds = [{ AlterTableCmd: { subtype: 'AT_AddColumn', def, behavior: 'DROP_RESTRICT' } }];
    return isSame(node, { AlterTableStmt: { relation: relationOf(table), cmds, objtype: 'OBJECT_TABLE' } });
  };
  if (adds(nameColumn)) return 'name';
  return adds(appliedColumn) ? 'applied_at' : null;
}

/** A tree holds nothing of what is not written, so whatever else is written makes it another statement. As deep as what is expected, whatever is found. */
function isSame(found: unknown, expected: unknown): boolean {
  if (typeof found !== 'object' || found === null || typeof expected !== 'object' || expected === null) return found === expected;
  const wanted = new Map<string, unknown>(Object.entries(expected));
  const parts: readonly (readonly [string, unknown])[] = Object.entries(found).filter(([key]) => !passedOver.has(key));
  return parts.length === wanted.size && parts.every(([key, part]) => wanted.has(key) && isSame(part, wanted.get(key)));
}

/** Where a part stands in its text, and IF NOT EXISTS, are no part of what is made. */
const passedOver: ReadonlySet<string> = new Set(['location', 'if_not_exists', 'missing_ok']);

function relationOf({ schema, name }: LedgerTable): object {
  return { schemaname: schema, relname: name, inh: true, relpersistence: 'p' };
}

const columns = [
  column('id', ['serial'], { contype: 'CONSTR_PRIMARY' }),
  column('hash', ['text'], { contype: 'CONSTR_NOTNULL', is_enforced: true, initially_valid: true }),
  column('created_at', ['pg_catalog', 'int8']),
];

const now = { FuncCall: { funcname: words(['now']), funcformat: 'COERCE_EXPLICIT_CALL' } };

const nameColumn = column('name', ['text']);
const appliedColumn = column('applied_at', ['pg_catalog', 'timestamptz'], { contype: 'CONSTR_DEFAULT', raw_expr: now });

function column(colname: string, type: readonly string[], ...constraints: readonly object[]): object {
  const named = { colname, typeName: { names: words(type), typemod: -1 }, is_local: true };
  return { ColumnDef: constraints.length === 0 ? named : { ...named, constraints: constraints.map((Constraint) => ({ Constraint })) } };
}

function words(names: readonly string[]): readonly object[] {
  return names.map((sval) => ({ String: { sval } }));
}
