/** The facts of a text, for tests: a text that does not parse is a mistake of the test. */
import type { Node } from '@pgsql/types';
import { isUnknown } from '../../src/model/unknown.ts';
import { openStatements, type ReadCommand } from '../../src/sql/statements.ts';

export const reader = await openStatements();

export function factsOf(text: string): readonly ReadCommand[] {
  const facts = reader.read(text);
  if (isUnknown(facts)) throw new Error(`${text}: ${facts.unknown}`);
  return facts;
}

export function nodeOf(text: string): Node {
  const [facts, ...more] = factsOf(text);
  if (facts === undefined || more.length > 0) throw new Error(`${text} is not one statement.`);
  return facts.node;
}
