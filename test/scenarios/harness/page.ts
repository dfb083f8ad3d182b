/** What a person sees of a run, as one page that is the same for every run of the scenario and, where it can be, for both generations. */
import { join } from 'node:path';
import { expect } from 'vitest';
import type { GitHub } from '../../fakes/github/github.ts';
import type { ActionRun } from './action.ts';
import { verifyEvidence } from './action.ts';
import { manifestOf, type Target } from './deploy.ts';
import { repositoryRoot } from './dist.ts';

type Shown = Pick<Target, 'project' | 'evidenceDirectory'> & { readonly github?: Pick<GitHub, 'url'> };

const pages = join(repositoryRoot, 'test/scenarios/pages');

/**
 * Compares the run with test/scenarios/pages/<name>.md (`vitest -u` writes it). Both generations share a page unless the name says
 * which one it is for: that they show the same is a part of the test.
 */
export async function expectPage(run: ActionRun, target: Shown, name: string): Promise<void> {
  await expect(normalise(renderPage(run), run, target)).toMatchFileSnapshot(join(pages, `${name}.md`));
}

/** The manifest of this run is on disk and in the artifact, byte for byte the same, and `verify` accepts it. */
export async function expectSealed(run: ActionRun, target: Target): Promise<void> {
  const { manifestBytes, bundle } = run.evidence ?? {};
  expect(run.outputs['outcome']).toBe(manifestOf(run).outcome);
  expect(run.artifact?.files.get('migration-manifest.json')).toEqual(manifestBytes);
  expect(run.artifact?.files.get('migration-manifest.json.sigstore.json')).toEqual(bundle);
  const verified = await verifyEvidence(run, { migrations: target.project.folder });
  expect({ verdict: verified.verdict, exitCode: verified.exitCode, said: verified.stderr }).toEqual({ verdict: 'verified', exitCode: 0, said: '' });
}

function renderPage({ exitCode, outputs, annotations, summary }: ActionRun): string {
  return [
    `Exit code ${exitCode ?? 'none'}.`,
    annotations.length === 0
      ? 'No annotations.'
      : annotations.map(({ level, message, properties }) => `- ${level}${properties === undefined ? '' : ` ${properties}`}: ${message}`).join('\n'),
    `\`\`\`yaml\n${Object.entries(outputs)
      .map(([name, value]) => `${name}: ${value}\n`)
      .join('')}\`\`\``,
    summary.trim() === '' ? 'No summary.' : `---\n\n${summary.trim()}`,
    '',
  ].join('\n\n');
}

/** What differs from run to run, and between the generations, by what stands for it. */
function normalise(page: string, run: ActionRun, { project, evidenceDirectory, github }: Shown): string {
  const places: readonly (readonly [string, string])[] = [
    [evidenceDirectory, '<evidence>'],
    [run.temp, '<temp>'],
    [project.root, '<repository>'],
    ...(github === undefined ? [] : [[github.url, '<github>'] as const]),
  ];
  const shapes: readonly [RegExp, string][] = [
    [/<evidence>\/[0-9a-f]{16}/gu, '<evidence>/<chain>'],
    [/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu, '<id>'],
    [/\b[0-9a-f]{64}\b/gu, '<sha256>'],
    [/\b[0-9a-f]{40}\b/gu, '<commit>'],
    [/`[0-9a-f]{12}`/gu, '`<sha256>`'],
    [/(?<=^attestation-id: |^- Attestation: )\d+$/gmu, '<id>'],
    [/hash [0-9a-f]{12}…/gu, 'hash <sha256>…'],
    [/created_at \d{13}/gu, 'created_at <time>'],
    [/(?<=manifest \d+ )of [0-9a-f]{12}\b/gu, 'of <chain>'],
    [/\([0-9a-f]{12}\)/gu, '(<sha256>)'],
    [/\b[0-9a-f]{12}\b/gu, '<commit>'],
    [/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, '<time>'],
    [/\b(?:\d{4}|\d{14})(?:_|&#95;)(?=[a-z])/gu, '#_'],
    [/(?<=\/drizzle\/#_\w+|drizzle\/#_\w+)(?:\.sql|\/migration\.sql)/gu, '.sql'],
    [/drizzle-attest\/\d+\.[0-9a-f]{8}/gu, 'drizzle-attest/<run>'],
    [/\b\d+ rules applied/gu, '<n> rules applied'],
    [/connected for \d+ s/gu, 'connected for <n> s'],
    [/\(pid \d+/gu, '(pid <pid>'],
    [/pg_terminate_backend\(\d+\)/gu, 'pg_terminate_backend(<pid>)'],
    [/\b(?:0\.31\.11|1\.0\.0-rc\.5)\b/gu, '<version>'],
    [/PostgreSQL \d+\.\d+/gu, 'PostgreSQL <version>'],
  ];
  const placed = places.reduce((text, [place, name]) => text.replaceAll(place, name), page);
  return shapes.reduce((text, [shape, name]) => text.replace(shape, name), placed);
}
