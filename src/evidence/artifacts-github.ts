/** The repository's workflow artifacts that hold manifests: which there are, and their bytes. */
import { z } from 'zod';
import { longestEvidence } from '../manifest/document.ts';
import type { AskGithub, GithubPlace } from '../model/github.ts';
import { found, parseAnswer, type Question, type Reading, type Unread } from '../model/reading.ts';

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
const list = z.object({ artifacts: z.array(artifact) });

const question: Question = { what: 'the artifacts of the repository', permission: 'actions: read' };
const mostPages = 100;

/**
 * Those whose name begins so, newest first; a fork's are left out, for its runs have no secret to deploy with and upload what they like. `enough` ends
 * the reading early, and is heeded only while GitHub lists them from the newest on.
 */
export async function readArtifacts(
  github: AskGithub,
  place: GithubPlace,
  prefix: string,
  enough: (read: readonly FoundArtifact[], oldest: string) => boolean = () => false,
): Promise<Reading<readonly FoundArtifact[]>> {
  const read: z.infer<typeof artifact>[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const asked = await github.ask('GET /repos/{owner}/{repo}/actions/artifacts', { ...place, per_page: 100, page });
    const parsed = parseAnswer(asked, list, question);
    if (parsed.kind === 'unread') return parsed;
    read.push(...parsed.value.artifacts);
    const wanted = selectWanted(read, prefix);
    const times = read.map(({ created_at }) => created_at ?? '');
    const ordered = times.every((time, at) => at === 0 || time <= (times[at - 1] ?? ''));
    const last = asked.kind === 'answered' && !asked.hasMore;
    if (last || (ordered && enough(wanted, times.at(-1) ?? ''))) return found(wanted);
  }
  return tooMany();
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
export async function downloadArtifact(github: AskGithub, place: GithubPlace, { id, name, size }: FoundArtifact): Promise<Reading<Uint8Array | null>> {
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

function tooMany(): Unread {
  const reason = `there are more than ${String(mostPages * 100)}`;
  const remedy = 'Shorten the retention of other artifacts, and keep manifests on an evidence branch (evidence-branch).';
  return { kind: 'unread', code: 'github/incomplete', what: question.what, reason, remedy };
}

function unfit(what: string, reason: string): Unread {
  return { kind: 'unread', code: 'github/malformed', what, reason, remedy: 'Find out which step uploaded it: no deploy does.' };
}
