/** What was appended to the evidence branch, so that it can be read aloud. */
import { bulletList, escapeMarkdown } from '../text/markdown.ts';
import { renderProblemMarkdown, type ShownProblem } from '../text/problem.ts';
import { countOthers } from '../text/sentence.ts';

export interface ShownKept {
  readonly branch: string;
  /** How many there were to keep. */
  readonly manifests: number;
  readonly added: readonly string[];
  readonly problems: readonly ShownProblem[];
}

const mostPaths = 50;

export function renderKept({ branch, manifests, added, problems }: ShownKept): string {
  const isWrong = problems.some(({ severity }) => severity === 'error');
  const title = isWrong ? '## ❌ Not all manifests are kept' : '## ✅ Kept on the evidence branch';
  const there = manifests - added.length;
  const counts = `${String(added.length)} added to \`${branch}\`, ${String(there)} ${isWrong ? 'not added: there before, or refused' : 'there before'}.`;
  const list = [...added.slice(0, mostPaths).map((path) => `\`${escapeMarkdown(path)}\``), ...countOthers(added.length, mostPaths)];
  return [title, counts, ...(list.length === 0 ? [] : [bulletList(list)]), ...problems.map(renderProblemMarkdown)].join('\n\n');
}
