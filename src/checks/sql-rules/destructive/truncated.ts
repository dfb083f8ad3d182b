/** The tables that a TRUNCATE empties and that are older than the change. */
import type { Node, RangeVar } from '@pgsql/types';
import { nameOf, type CreatedObjects } from '../created.ts';

export interface Truncated {
  readonly tables: readonly RangeVar[];
  readonly cascade: boolean;
}

export function selectTruncated(node: Node, created: CreatedObjects): Truncated {
  if (!('TruncateStmt' in node)) return { tables: [], cascade: false };
  const { relations = [], behavior } = node.TruncateStmt;
  const tables = relations.flatMap((part) => ('RangeVar' in part ? [part.RangeVar] : [])).filter((table) => !created.tables.has(nameOf(table)));
  return { tables, cascade: behavior === 'DROP_CASCADE' };
}
