/** The names of what a text creates, as PostgreSQL's parser reads it. */
import { isUnknown } from '../model/unknown.ts';
import { commandTag } from './command-tag.ts';
import { changedObjects } from './objects.ts';
import { openParser } from './parser.ts';

/** In their order, also those in a DO block that is understood. What is not understood adds none. */
export async function createdNames(kind: 'role' | 'extension' | 'schema', texts: readonly string[]): Promise<readonly string[]> {
  const parser = await openParser(Number.POSITIVE_INFINITY);
  const { statements } = parser.parseMigration({ name: '', path: '', chunks: texts });
  const names = statements.flatMap(({ node }) => {
    const objects = node === null || commandTag(node) !== `CREATE ${kind.toUpperCase()}` ? [] : changedObjects(node);
    return isUnknown(objects) ? [] : objects.flatMap((object) => (object.kind === kind ? [object.name] : []));
  });
  return [...new Set(names)];
}
