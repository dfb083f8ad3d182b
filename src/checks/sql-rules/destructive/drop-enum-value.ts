/** destructive/drop-enum-value: an enum is dropped and made again, as drizzle-kit does to take a value out. */
import type { Node } from '@pgsql/types';
import { listedName } from '../created.ts';
import { shown } from '../naming.ts';
import type { SqlRule } from '../rule.ts';
import type { ParsedStatement } from '../../../sql/parsed.ts';
import { selectParts } from '../../../sql/tree.ts';
import { makes, selectDropped } from './dropped.ts';

export const dropEnumValue: SqlRule = {
  id: 'destructive/drop-enum-value',
  severity: 'warning',
  criteria: ['CC8.1', 'PI1.5', 'A1.2'],
  cause:
    'An enum is dropped and made again, which is how a value is taken out or moved. The columns are rewritten under an exclusive lock, and the deploy fails where a row, or a default, still has a value that is gone.',
  remedy:
    'Give the rows another value in an earlier deploy, and compare the values of the new enum with those that the column has; to add a value, ALTER TYPE … ADD VALUE is enough.',
  alias: ['bytebase SCHEMA_BACKWARD_COMPATIBILITY'],
  find: (node, _statement, surroundings) => {
    if (touchesEnumCatalog(node)) return [{ message: 'Changes the values of enums in pg_enum itself, behind the rows that have them.' }];
    return selectDropped(node, 'OBJECT_TYPE').flatMap(({ key, words }) => {
      if (makes(surroundings.before, key)) return [];
      const values = selectValues(surroundings.after, key);
      return values === null
        ? []
        : [{ message: `Drops the enum ${shown(words)} and makes it again with ${values} values: rows that have any other stop the deploy.` }];
    });
  },
};

function touchesEnumCatalog(node: Node): boolean {
  if (!('DeleteStmt' in node || 'UpdateStmt' in node)) return false;
  const [written] = [...selectParts(node, 'DeleteStmt'), ...selectParts(node, 'UpdateStmt')];
  return written?.relation?.relname === 'pg_enum';
}

/** How many values the enum has when it is made; null where it is not made. */
function selectValues(statements: readonly ParsedStatement[], key: string): number | null {
  for (const { node } of statements) {
    if (node !== null && 'CreateEnumStmt' in node && listedName(node.CreateEnumStmt.typeName ?? []) === key) return node.CreateEnumStmt.vals?.length ?? 0;
  }
  return null;
}
