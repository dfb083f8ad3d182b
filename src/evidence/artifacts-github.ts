/** The repository's workflow artifacts that hold manifests: which there are, and their bytes. */
import { z } from 'zod';
import type { Github } from '../github/client.ts';
import type { GithubPlace } from '../github/place.ts';
import { found, mapReading, parseAnswer, type Question, type Reading, type Unread } from '../github/reading.ts';
import { longestEvidence } from '../manifest/document.ts';
import { readNewestFirst } from './newest-first-github.ts';

export interface FoundArtifact {
  readonly id: number;
  readonly name: string;
  readonly size: number;
  readonly expired: boolean;
  /** RFC 3339. */
  readonly createdAt: string;
  /** RFC 3339; null where GitHub does not say. */
  readonly expiresAt: string | null;
  /** Of the run that uploaded it; null where that is gone. */
  readonly runId: string | null;
}

const artifact = z.object({
  id: z.int().positive(),
  name: z.string(),
  size_in_bytes: z.int().min(0),
  expired: z.boolean(),
  created_at: z.string().nullable(),
  expires_at: z.string().nullable(),
  workflow_run: z.object({ id: z.int(), repository_id: z.int(), head_repository_id: z.int() }).partial().nullish(),
});
const list = z.object({ artifacts: z.array(artifact) }).transform(({ artifacts }) => artifacts);

const question: Question = { what: 'the artifacts of the repository', permission: 'actions: read' };
const mostPages = 100;
const tooMany: Unread = {
  kind: 'unread',
  code: 'github/incomplete',
  what: question.what,
  reason: `there are more than ${String(mostPages * 100)}`,
  remedy: 'Shorten the retention of other artifacts, and keep manifests on an evidence branch (evidence-branch).',
};

/**
 * Those whose name begins so, newest first; a fork's are left out, for its runs have no secret to deploy with and upload what they like. `enough` ends
 * the reading early, and is heeded only while GitHub lists them from the newest on.
 */
export async function readArtifacts(
  github: Github,
  place: GithubPlace,
  prefix: string,
  enough: (read: readonly FoundArtifact[], oldest: string) => boolean = () => false,
): Promise<Reading<readonly FoundArtifact[]>> {
  const read = await readNewestFirst(github, {
    ...{ route: 'GET /repos/{owner}/{repo}/actions/artifacts', parameters: place, schema: list, question, mostPages, tooMany },
    timeOf: ({ created_at: createdAt }) => createdAt,
    enough: (so) => enough(selectWanted(so, prefix), so.at(-1)?.created_at ?? ''),
  });
  return mapReading(read, (all) => selectWanted(all, prefix));
}

function selectWanted(read: readonly z.infer<typeof artifact>[], prefix: string): FoundArtifact[] {
  const own = read.filter(({ name, workflow_run: run }) => name.startsWith(prefix) && (run?.head_repository_id ?? null) === (run?.repository_id ?? null));
  return own
    .map(({ id, name, size_in_bytes: size, expired, created_at, expires_at, workflow_run: run }) => {
      const runId = run?.id === undefined ? null : String(run.id);
      return { id, name, size, expired, createdAt: created_at ?? '', expiresAt: expires_at, runId };
    })
    .toSorted((one, other) => (one.createdAt === other.createdAt ? other.id - one.id : one.createdAt < other.createdAt ? 1 : -1));
}

/** Null where its bytes are gone. */
export async function downloadArtifact(github: Github, place: GithubPlace, { id, name, size }: FoundArtifact): Promise<Reading<Uint8Array | null>> {
  const what = `the artifact ${name}`;
  if (size > longestEvidence) return unfit(what, `it has ${String(size)} bytes, and ${String(longestEvidence)} are the most that a manifest has`);
  const asked = await github.ask('GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}', {
    ...place,
    artifact_id: id,
    archive_format: 'zip',
  });
  if (asked.kind === 'answered' && (asked.status === 404 || asked.status === 410)) return found(null);
  const read = parseAnswer(asked, z.instanceof(ArrayBuffer), { what, permission: 'actions: read' });
  if (read.kind === 'unread') return read;
  return read.value.byteLength > longestEvidence ? unfit(what, 'it is longer than it was said to be') : found(new Uint8Array(read.value));
}

function unfit(what: string, reason: string): Unread {
  return { kind: 'unread', code: 'github/malformed', what, reason, remedy: 'Find out which step uploaded it: no deploy does.' };
}
