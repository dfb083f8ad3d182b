/** The line of a statement that is shown with a finding. */
import type { ReadStatement } from '../../sql/statement-facts/statements.ts';

/** Longer than what is shown of it; one line may be all of a file. */
const lineLimit = 1_000;

/** The line of the statement that lies at this line of the file; its first where it has no such line. */
export function lineOf({ text, line }: ReadStatement, wanted: number): string {
  const lines = wanted === line ? [] : text.split('\n');
  const start = text.slice(0, lineLimit);
  return lines[wanted - line] ?? start.slice(0, Math.max(0, start.indexOf('\n')) || start.length);
}
