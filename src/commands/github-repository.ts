/** The repository of the job, and a client that asks GitHub for it. */
import { Problem } from '../errors/problem.ts';
import type { Github } from '../github/client.ts';
import type { Host } from '../host/host.ts';
import { githubPlace, type GithubPlace } from '../github/place.ts';
import type { Secret } from '../model/secret.ts';
import { isUnknown } from '../model/unknown.ts';
import { sentence } from '../text/sentence.ts';

export interface OwnRepository {
  readonly github: Github;
  readonly place: GithubPlace;
  /** `OWNER/REPO`. */
  readonly fullName: string;
}

/** Throws `github/no-access`. */
export async function openOwnRepository({ job, run, signal }: Host, token: Secret | null): Promise<OwnRepository> {
  if (job === null) throw noAccess('a terminal has no repository of its own on GitHub', 'Run it in a job of GitHub Actions.');
  if (token === null) throw noAccess('no github-token was given', "Give the job's own token: github-token: ${{ github.token }}.");
  if (isUnknown(run.repository)) throw noAccess(run.repository.unknown, 'Run it in a job of GitHub Actions, and let no step set its variables.');
  const { openGithub } = await import('../github/client.ts');
  const { fullName } = run.repository;
  return { github: openGithub({ apiUrl: job.apiUrl, token, signal }), place: githubPlace(fullName), fullName };
}

function noAccess(reason: string, remedy: string): Problem {
  return new Problem('github/no-access', { message: `GitHub cannot be asked: ${sentence(reason)}`, remedy, place: 'github-token' });
}
