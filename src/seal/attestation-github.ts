/** The attestation store of a repository: GitHub keeps the bundle there, and finds it by the digest of the manifest. */
import { z } from 'zod';
import { Problem } from '../errors/problem.ts';
import { openGithub } from '../github/client.ts';
import { githubPlace } from '../github/place.ts';
import type { Secret } from '../model/secret.ts';
import { sentence } from '../text/sentence.ts';

export interface AttestationStore {
  /** `https://api.github.com`, or that of an enterprise. */
  readonly apiUrl: string;
  /** `OWNER/REPO`. */
  readonly repository: string;
  /** With the permission attestations: write. */
  readonly token: Secret;
  readonly timeoutMs: number;
}

/** `problem` is a warning: the bundle beside the manifest proves the same, and a plan without a store is no fault of the deploy. */
export type Storing = { readonly kind: 'stored'; readonly id: string } | { readonly kind: 'not-stored'; readonly problem: Problem };

const created = z.object({ id: z.union([z.number(), z.string()]).transform(String) });
const content = z.record(z.string(), z.json());

/** Never throws for what the store does: a manifest that was signed is not lost because a copy of its bundle was not taken. */
export async function storeAttestation(bundle: string, { apiUrl, repository, token, timeoutMs }: AttestationStore): Promise<Storing> {
  const signal = AbortSignal.timeout(timeoutMs);
  // A deploy does not wait for a second try.
  const github = openGithub({ apiUrl, token, signal, limits: { timeoutMs, tries: 1, waitMs: 0, longestWaitMs: 0 } });
  const answer = await github.ask('POST /repos/{owner}/{repo}/attestations', { ...githubPlace(repository), bundle: content.parse(JSON.parse(bundle)) });
  if (answer.kind === 'unanswered') return failed(signal.aborted ? 'the store did not answer in time' : 'the store could not be reached', again);
  if (answer.status >= 400) return failed(whyRefused(answer.status), remedyFor(answer.status));
  const stored = created.safeParse(answer.data);
  return stored.success ? { kind: 'stored', id: stored.data.id } : failed('its answer has no id', again);
}

function whyRefused(status: number): string {
  if (status === 403) return 'the store answered 403: the token may not write attestations, or the plan has none for a repository of this visibility';
  if (status === 404) return 'the store answered 404: the plan, or this GitHub server, has no attestations for this repository';
  return `the store answered ${String(status)}`;
}

const again = 'The bundle beside the manifest proves the same. Upload it later by hand if you rely on the store.';

function remedyFor(status: number): string {
  if (status !== 403 && status !== 404) return again;
  return 'Give the job attestations: write. Private repositories have a store only on GitHub Enterprise Cloud: elsewhere the bundle beside the manifest proves the same; keep it, and turn the upload off.';
}

function failed(found: string, remedy: string): Storing {
  return { kind: 'not-stored', problem: notStored(found, remedy) };
}

/** That there is no copy in the store, and why. */
export function notStored(found: string, remedy: string): Problem {
  const message = `The bundle was not stored as an attestation of the repository: ${sentence(found)}`;
  return new Problem('seal/not-stored', { message, remedy, place: 'attestations', severity: 'warning' });
}
