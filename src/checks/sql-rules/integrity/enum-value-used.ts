/** integrity/enum-value-used: a new value of an enum cannot be used in the transaction that adds it. */
import { quote } from '../../../text/plain.ts';
import { selectParts } from '../../../sql/tree.ts';
import type { TreeRule } from '../rule.ts';

export const enumValueUsed: TreeRule = {
  id: 'integrity/enum-value-used',
  severity: 'warning',
  criteria: ['PI1.5', 'CC8.1'],
  cause:
    'The change adds a value to an enum that was there before, and a later statement of it holds the same word. All pending migrations run in one transaction, and PostgreSQL refuses to use a new value in the transaction that adds it. Deployed one after the other the migrations pass; deployed together they fail.',
  remedy: 'Deploy the change that adds the value first, and the one that uses it afterwards.',
  alias: [],
  find(node, { postgresql: { enumValues }, position }) {
    if (enumValues.size === 0) return [];
    const texts = selectParts(node, 'A_Const').flatMap(({ sval }) => sval?.sval ?? []);
    const used = texts.filter((text) => (enumValues.get(text) ?? position) < position);
    return [...new Set(used)].map((text) => ({
      message: `The word ${quote(text)} is used, and an earlier statement of the same transaction adds it to an enum.`,
    }));
  },
};
