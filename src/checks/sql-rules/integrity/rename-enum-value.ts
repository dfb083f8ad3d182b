/** integrity/rename-enum-value: a value that programs know by its name gets another. */
import { excerpt } from '../../../text/plain.ts';
import { listedName } from '../created.ts';
import type { SqlRule } from '../rule.ts';

export const renameEnumValue: SqlRule = {
  id: 'integrity/rename-enum-value',
  severity: 'warning',
  criteria: ['PI1.5', 'CC8.1'],
  cause: 'A value of an enum is renamed: the program that runs during the deploy still reads and writes the old name, and fails.',
  remedy: 'Add the new value, move the rows and the programs over, and leave the old value; or deploy while nothing runs.',
  alias: ['strong_migrations rename_enum_value'],
  find(node, _statement, { created }) {
    if (!('AlterEnumStmt' in node) || node.AlterEnumStmt.oldVal === undefined) return [];
    const { typeName = [], oldVal, newVal = '' } = node.AlterEnumStmt;
    const type = listedName(typeName);
    return created.types.has(type) ? [] : [{ message: `The value ${excerpt(oldVal)} of the type ${excerpt(type)} is renamed to ${excerpt(newVal)}.` }];
  },
};
