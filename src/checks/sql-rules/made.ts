/** The views, routines, sequences and types that a statement makes: what a change drops and makes again is not lost. */
import type { Node } from '@pgsql/types';
import { listedName, nameOf } from './created.ts';

/** As `schema.name`; null of a statement that makes none. */
export function keyMade(node: Node): string | null {
  if ('ViewStmt' in node && node.ViewStmt.view !== undefined) return nameOf(node.ViewStmt.view);
  if ('CreateTableAsStmt' in node && node.CreateTableAsStmt.into?.rel !== undefined) return nameOf(node.CreateTableAsStmt.into.rel);
  if ('CreateSeqStmt' in node && node.CreateSeqStmt.sequence !== undefined) return nameOf(node.CreateSeqStmt.sequence);
  if ('CreateFunctionStmt' in node) return listedName(node.CreateFunctionStmt.funcname ?? []);
  if ('CreateEnumStmt' in node) return listedName(node.CreateEnumStmt.typeName ?? []);
  if ('CreateDomainStmt' in node) return listedName(node.CreateDomainStmt.domainname ?? []);
  if ('CompositeTypeStmt' in node && node.CompositeTypeStmt.typevar !== undefined) return nameOf(node.CompositeTypeStmt.typevar);
  return null;
}
