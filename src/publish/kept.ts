/** What was appended to the evidence branch, so that it can be read aloud. */
import { escapeMarkdown } from '../text/markdown.ts';
import { renderProblem, type ShownProblem } from './problem.ts';

export interface ShownKept {
  readonly branch: string;
  /** How many there were to keep. */
  readonly manifests: number;
  readonly added: readonly string[];
  readonly problems: readonly ShownProblem[];
}

export function renderKept({ branch, manifests, added, problems }: ShownKept): string {
  const isWrong = problems.some(({ severity }) => severity === 'error');
  const title = isWrong ? '## ❌ Not all manifests are kept' : '## ✅ Kept on the evidence branch';
  const there = manifests - added.length;
  const counts = `${String(added.length)} added to \`${branch}\`, ${String(there)} ${isWrong ? 'not added: there before, or refused' : 'there before'}.`;
  const list = added.slice(0, 50).map((path) => `- \`${escapeMarkdown(path)}\``);
  const more = added.length > 50 ? [`- … and ${String(added.length - 50)} more`] : [];
  return [title, counts, ...(list.length === 0 ? [] : [[...list, ...more].join('\n')]), ...problems.map(renderProblem)].join('\n\n');
}
