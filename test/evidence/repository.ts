/** A repository on a loopback GitHub, clients of its jobs, and manifests to keep there. */
import { onTestFinished } from 'vitest';
import { Problem } from '../../src/errors/problem.ts';
import { openGithub, type Github } from '../../src/github/client.ts';
import { renderManifest } from '../../src/manifest/document.ts';
import type { Manifest } from '../../src/manifest/schema.ts';
import { Secret } from '../../src/model/secret.ts';
import { keptManifest, type KeptManifest } from '../../src/evidence/kept-manifest.ts';
import { startGitHub, type GitHub } from '../fakes/github/github.ts';
import { Story } from '../fakes/github/story.ts';
import type { Permissions } from '../fakes/github/world.ts';
import { succeeded } from '../manifest/truthful.ts';

export const ids = [
  '11111111-1111-4111-8111-111111111111',
  '22222222-2222-4222-8222-222222222222',
  '33333333-3333-4333-8333-333333333333',
  '44444444-4444-4444-8444-444444444444',
] as const;

export const chains = ['a'.repeat(64), 'b'.repeat(64)] as const;

export const place = { owner: 'acme', repo: 'shop', branch: 'evidence' } as const;

export interface Repository {
  readonly story: Story;
  readonly github: GitHub;
  /** A client with the token of a job that has these permissions. */
  ask(permissions?: Permissions): Github;
  /** The files of the branch, by their paths. */
  files(branch?: string): Readonly<Record<string, string>>;
  /** Subjects of the branch's commits, newest first. */
  subjects(branch?: string): readonly string[];
}

export const writing: Permissions = { contents: 'write', actions: 'read', deployments: 'read', issues: 'write', attestations: 'read' };

/** It goes when the test is over. */
export async function makeRepository(): Promise<Repository> {
  const story = new Story({ host: 'loopback' });
  const mia = story.person('mia');
  story.directPush({ by: mia, files: { 'README.md': 'shop\n' } });
  const run = story.run({ by: mia });
  const github = await startGitHub(story);
  onTestFinished(() => github.stop());
  return {
    story,
    github,
    ask: (permissions = writing) => {
      const { token } = github.startJob(run, story.job(run, { permissions }));
      const limits = { timeoutMs: 15_000, tries: 1, waitMs: 1, longestWaitMs: 1 };
      return openGithub({ apiUrl: github.apiUrl, token: new Secret(token, [], () => undefined), signal: new AbortController().signal, limits });
    },
    files: (branch = place.branch) => {
      const entries = story.git.tree(`refs/heads/${branch}`, true)?.entries ?? [];
      return Object.fromEntries(entries.filter(({ type }) => type === 'blob').map(({ path, sha }) => [path, story.git.blob(sha)?.toString('utf8') ?? '']));
    },
    subjects: (branch = place.branch) => story.git.log([`refs/heads/${branch}`]).map(({ message }) => message.split('\n')[0] ?? ''),
  };
}

export interface ManifestWords {
  readonly id?: string;
  readonly chain?: string;
  /** Null: it knows no place. */
  readonly sequence?: number | null;
  readonly environment?: string;
  readonly runId?: string;
  /** What it tells; of a success if that is left out. */
  readonly story?: Manifest;
  readonly bundle?: string | null;
  readonly log?: string;
}

export function manifestBytesOf({ id = ids[0], chain = chains[0], sequence = 1, environment = 'production', runId, story }: ManifestWords): string {
  const manifest = story ?? succeeded();
  const previous = { manifestId: ids[3], sha256: 'd'.repeat(64) };
  const position: Manifest['chain']['position'] =
    sequence === null ? { unknown: 'the deploy stopped' } : sequence === 1 ? { sequence: 1, previous: null } : { sequence, previous, overtaken: false };
  return renderManifest({
    ...manifest,
    manifestId: id,
    chain: { id: chain, position },
    system: { ...manifest.system, environment },
    run: { ...manifest.run, id: runId ?? manifest.run.id },
  });
}

export function kept(words: ManifestWords = {}): KeptManifest {
  const { bundle = '{}\n', log } = words;
  return keptManifest({
    manifestBytes: Buffer.from(manifestBytesOf(words)),
    bundle: bundle === null ? null : Buffer.from(bundle),
    log: log === undefined ? null : Buffer.from(log),
  });
}

/** The code of what was thrown. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  return await promise.then(
    () => 'nothing',
    (thrown: unknown) => (thrown instanceof Problem ? thrown.code : String(thrown)),
  );
}

export async function problemOf(promise: Promise<unknown>): Promise<Problem> {
  return await promise.then(
    () => {
      throw new Error('Nothing was thrown.');
    },
    (thrown: unknown) => {
      if (thrown instanceof Problem) return thrown;
      throw thrown;
    },
  );
}
