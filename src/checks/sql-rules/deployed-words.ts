/** Which migrations the rules on transaction, lock and session may have something to say of: asked before those rules are loaded. */
import type { Migration } from '../../model/migration.ts';

/** Without one of these words nothing of it can be in a text, which then is not parsed; what a word means there, the parser says. */
const words =
  /\b(?:commit|rollback|abort|end|begin|start|savepoint|release|prepare|discard|deallocate|set|reset|listen|load|declare)\b|advisory|set_config|u&/iu;

export function mayConcernDeploy({ statements }: Pick<Migration, 'statements'>): boolean {
  return statements.some((text) => words.test(text));
}
