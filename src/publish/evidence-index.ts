/** What became of a period's evidence, so that it can be read aloud: the verdict first. */
import { isUnknown } from '../model/unknown.ts';
import { escapeMarkdown, renderTable } from '../text/markdown.ts';
import { renderProblemMarkdown } from '../text/problem.ts';
import { countOthers } from '../text/sentence.ts';
import type { EvidenceIndex, IndexedManifest } from '../manifest/evidence-index.ts';

const titles: Readonly<Record<EvidenceIndex['verdict'], string>> = {
  complete: '✅ Complete: every manifest is verified, and none is missing',
  incomplete: '❌ Not complete',
  unreadable: '❌ Not to be read',
};

const mostRows = 200;
const mostProblems = 100;
const inIndex = ', in evidence-index.json.';

export function renderIndex({ verdict, period, sources, manifests, chains, problems }: EvidenceIndex): string {
  const wrong = problems.filter(({ severity }) => severity === 'error').length;
  const counts = `${String(manifests.length)} manifests from ${period.since} to ${period.until}, ${String(sources.deployments)} deployments, ${String(wrong)} problems.`;
  const shown = [...problems].toSorted((one, other) => Number(one.severity === 'warning') - Number(other.severity === 'warning'));
  return [
    `## ${titles[verdict]}`,
    counts,
    ...shown.slice(0, mostProblems).map(renderProblemMarkdown),
    ...countOthers(shown.length, mostProblems, inIndex),
    ...renderChains(chains),
    ...renderManifests(manifests),
  ].join('\n\n');
}

function renderChains(chains: EvidenceIndex['chains']): string[] {
  if (chains.length === 0) return [];
  const rows = chains.map(({ id, environment, first, head: { sequence, sha256 } }) => [
    escapeMarkdown(environment),
    `\`${id.slice(0, 12)}\``,
    `${String(first)}–${String(sequence)}`,
    `\`${String(sequence)}:${sha256}\``,
  ]);
  return [renderTable('| Environment | Chain | Sequence | Head, to note elsewhere |', rows)];
}

function renderManifests(manifests: readonly IndexedManifest[]): string[] {
  if (manifests.length === 0) return [];
  const rows = manifests.slice(0, mostRows).map((manifest) => cells(manifest).map(escapeMarkdown));
  return [
    renderTable('| Started | Environment | No. | Outcome | Approved by | Run | Verdict | Found in | Kept until |', rows),
    ...countOthers(manifests.length, mostRows, inIndex),
  ];
}

function cells({ said, path, verdict, foundIn, expiresAt }: IndexedManifest): readonly string[] {
  const places = [...new Set(foundIn.map(({ kind }) => kind))].join(', ');
  const until = expiresAt ?? 'for good';
  if (said === null) return ['', '', '', path, '', '', verdict, places, until];
  const { startedAt, environment, sequence, outcome, change, approvers, run } = said;
  const what = change === 'emergency' ? `${outcome} (emergency)` : outcome;
  return [startedAt, environment, String(sequence ?? '–'), what, approvers.join(', '), isUnknown(run.id) ? '' : run.id, verdict, places, until];
}
