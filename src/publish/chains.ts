/** What became of a folder of manifests, so that it can be read aloud. */
import type { JudgedChains } from '../model/chain.ts';
import { escapeMarkdown, renderTable } from '../text/markdown.ts';
import { renderProblemMarkdown, type ShownProblem } from '../text/problem.ts';
import { plural } from '../text/sentence.ts';

const titles: Readonly<Record<JudgedChains['kind'], string>> = {
  complete: '✅ Complete: every manifest is verified, and no chain has a fault',
  broken: '❌ Broken',
  unproven: '❌ Not proven to be complete',
};

export function renderChains(
  { kind, chains, unchained, refusals, resolved, unverified }: JudgedChains,
  manifests: number,
  problems: readonly ShownProblem[],
): string {
  const rows = chains.map(({ id, environment, links }) => {
    const [first, last] = [links[0], links.at(-1)];
    const head = last === undefined ? '' : `\`${String(last.sequence)}:${last.sha256}\``;
    const range = `${String(first?.sequence ?? '')}–${String(last?.sequence ?? '')}`;
    return [escapeMarkdown(environment), `\`${id.slice(0, 12)}\``, String(links.length), range, head];
  });
  const table = rows.length === 0 ? [] : [renderTable('| Environment | Chain | Manifests | Sequence | Head, to note elsewhere |', rows)];
  const named = resolved.length === 0 ? '' : ` A manifest of a chain names ${String(resolved.length)} of those without a place, in \`ledger.interrupted\`.`;
  const placeless = unchained.length + resolved.length;
  const counts = `${plural(manifests, 'manifest')}, ${String(unverified.length)} of them not verified, ${String(placeless)} without a place in a chain.${named}`;
  const early = refusals.length === 0 ? '' : ` ${String(refusals.length)} refused before the ledger was read: nothing ran, and no chain counts them.`;
  return [`## ${titles[kind]}`, `${counts}${early}`, ...table, ...problems.map(renderProblemMarkdown)].join('\n\n');
}
