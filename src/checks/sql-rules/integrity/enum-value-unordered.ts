/** integrity/enum-value-unordered: a value goes to the end of an enum, wherever it belongs. */
import { quote } from '../../../text/plain.ts';
import { nameOf } from '../../../sql/statement-facts/postgresql/name.ts';
import { wordsIn } from '../../../sql/tree.ts';
import type { TreeRule } from '../rule.ts';

export const enumValueUnordered: TreeRule = {
  id: 'integrity/enum-value-unordered',
  severity: 'notice',
  criteria: ['PI1.5', 'CC8.1'],
  cause:
    'A value is added to an enum without BEFORE or AFTER, so it sorts and compares as the greatest. It is a notice, since drizzle-kit writes the place where the schema has the value in the middle: without one, the schema has it last.',
  remedy: 'Where queries sort or compare by the type, make sure that the last place is the right one.',
  alias: ['squawk require-enum-value-ordering', 'pgfence alter-enum-no-ordering'],
  find(node, { created }) {
    if (!('AlterEnumStmt' in node) || node.AlterEnumStmt.oldVal !== undefined || node.AlterEnumStmt.newValNeighbor !== undefined) return [];
    const { typeName, newVal = '' } = node.AlterEnumStmt;
    const type = nameOf(wordsIn(typeName));
    return created.types.has(type.key) ? [] : [{ message: `The value ${quote(newVal)} comes last in the type ${type.label}.` }];
  },
};
