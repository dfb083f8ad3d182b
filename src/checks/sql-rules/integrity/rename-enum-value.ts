/** integrity/rename-enum-value: a value that programs know by its name gets another. */
import { quote } from '../../../text/plain.ts';
import { nameOf } from '../../../sql/statement-facts/postgresql/name.ts';
import { wordsIn } from '../../../sql/tree.ts';
import type { TreeRule } from '../rule.ts';

export const renameEnumValue: TreeRule = {
  id: 'integrity/rename-enum-value',
  severity: 'warning',
  criteria: ['PI1.5', 'CC8.1'],
  cause: 'A value of an enum is renamed: the program that runs during the deploy still reads and writes the old name, and fails.',
  remedy: 'Add the new value, move the rows and the programs over, and leave the old value; or deploy while nothing runs.',
  alias: ['strong_migrations rename_enum_value'],
  find(node, { created }) {
    if (!('AlterEnumStmt' in node) || node.AlterEnumStmt.oldVal === undefined) return [];
    const { typeName, oldVal, newVal = '' } = node.AlterEnumStmt;
    const type = nameOf(wordsIn(typeName));
    return created.types.has(type.key) ? [] : [{ message: `The value ${quote(oldVal)} of the type ${type.label} is renamed to ${quote(newVal)}.` }];
  },
};
