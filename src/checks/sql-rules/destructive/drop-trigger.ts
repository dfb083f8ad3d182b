/** destructive/drop-trigger: what a trigger saw to is not seen to any more. */
import type { FactRule } from '../statement-facts/rule.ts';
import { findDroppedFacts } from '../statement-facts/dropped.ts';
import { keyOf, shown } from '../naming.ts';
import type { SqlRule } from '../rule.ts';
import type { ParsedStatement } from '../../../sql/parsed.ts';
import { wordsOfRelation } from '../../../sql/tree.ts';
import { selectDropped } from './dropped.ts';

export const dropTrigger: SqlRule & FactRule = {
  id: 'destructive/drop-trigger',
  severity: 'warning',
  criteria: ['CC8.1', 'PI1.5'],
  cause: 'A trigger is dropped: what it kept up on every write (a history, a check, a sum) is silently not kept up from then on.',
  remedy: 'See that something else keeps up what the trigger did, then agree to it; a trigger that is made again in the same change is not reported.',
  alias: ['pgfence enable-disable-trigger'],
  find: (node, _statement, surroundings) =>
    selectDropped(node, 'OBJECT_TRIGGER')
      .filter(({ words }) => !surroundings.created.tables.has(keyOf(words.slice(0, -1))) && !makesTrigger(surroundings.after, words))
      .map(({ words }) => ({
        message: `Drops the trigger ${shown(words.slice(-1))} of ${shown(words.slice(0, -1))}: what it kept up is not kept up any more.`,
      })),
  findFact: (fact, { change }) => findDroppedFacts(fact, ['trigger'], change, 'trigger', 'what it kept up is not kept up any more'),
};

function makesTrigger(statements: readonly ParsedStatement[], words: readonly string[]): boolean {
  return statements.some(({ node }) => {
    if (node === null || !('CreateTrigStmt' in node) || node.CreateTrigStmt.relation === undefined) return false;
    return node.CreateTrigStmt.trigname === words.at(-1) && keyOf(wordsOfRelation(node.CreateTrigStmt.relation)) === keyOf(words.slice(0, -1));
  });
}
