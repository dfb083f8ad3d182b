/** Which statements are not worth the walk through their tree in search of calls: one with a million rows takes long. */
import type { Node } from '@pgsql/types';

/** `text` is the statement's; U& can hide a name behind escapes. Of statements that write rows or read them only. */
export function callsNothing(node: Node, text: string): boolean {
  const isOfRows = 'InsertStmt' in node || 'UpdateStmt' in node || 'DeleteStmt' in node || 'MergeStmt' in node || 'SelectStmt' in node;
  return isOfRows && !/advisory|set_config|u&/iu.test(text);
}
