/** Which migrations the rules on transaction, lock and session may have findings in: asked before those rules are loaded. */
import type { Migration } from '../../model/migration.ts';

/** A text without one of these words cannot have such a finding, and is not parsed. What a word means in its text is for the parser to say. */
const words =
  /\b(?:commit|rollback|abort|end|begin|start|savepoint|release|prepare|discard|deallocate|set|reset|listen|load|declare)\b|advisory|set_config|u&/iu;

export function mayConcernDeploy({ chunks }: Pick<Migration, 'chunks'>): boolean {
  return chunks.some((text) => words.test(text));
}
