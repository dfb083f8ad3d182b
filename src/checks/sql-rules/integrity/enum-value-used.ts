/** integrity/enum-value-used: a new value of an enum cannot be used in the transaction that adds it. */
import { excerpt } from '../../../text/plain.ts';
import type { SqlRule } from '../rule.ts';
import { walk } from '../../../sql/syntax.ts';

export const enumValueUsed: SqlRule = {
  id: 'integrity/enum-value-used',
  severity: 'warning',
  criteria: ['PI1.5', 'CC8.1'],
  cause:
    'The change adds a value to an enum that was there before, and a later statement of it holds the same word. All pending migrations run in one transaction, and PostgreSQL refuses to use a new value in the transaction that adds it. Deployed one after the other the migrations pass; deployed together they fail.',
  remedy: 'Deploy the change that adds the value first, and the one that uses it afterwards.',
  alias: [],
  find(node, _statement, { change, position }) {
    if (change.enumValues.size === 0) return [];
    const used = [...findTexts(node)].filter((text) => (change.enumValues.get(text) ?? position) < position);
    return [...new Set(used)].map((text) => ({
      message: `The word ${excerpt(text)} is used, and an earlier statement of the same transaction adds it to an enum.`,
    }));
  },
};

function* findTexts(root: unknown): Generator<string> {
  for (const { key, value } of walk(root)) {
    if (key !== 'A_Const' || typeof value !== 'object' || value === null || !('sval' in value)) continue;
    const { sval } = value;
    if (typeof sval === 'object' && sval !== null && 'sval' in sval && typeof sval.sval === 'string') yield sval.sval;
  }
}
