/** What the manifests of a period do not tell, and GitHub does: deploys without a manifest, copies that are gone, emergencies that nobody reviewed. */
import { Problem } from '../../errors/problem.ts';
import { readReviewIssues, type FoundReview } from '../../gates/github/issue.ts';
import { markerOf } from '../../gates/review-issue.ts';
import type { Manifest } from '../../manifest/schema.ts';
import { excerpt } from '../../text/plain.ts';
import { unreadProblem } from '../../github/reading.ts';
import { isUnknown } from '../../model/unknown.ts';
import { isNameOf } from '../../evidence/artifact-name.ts';
import type { FoundArtifact } from '../../evidence/artifacts-github.ts';
import type { Period } from '../../evidence/branch-manifests-github.ts';
import { readDeployments, type EndedDeployment } from '../../evidence/deployments-github.ts';
import type { OwnRepository } from '../github-repository.ts';

export interface Deployments {
  readonly count: number;
  readonly problems: readonly Problem[];
}

/** `manifests` are the verified ones, whenever they were. `now` is RFC 3339. */
export async function findUnrecordedDeploys(
  { github, place }: OwnRepository,
  environments: readonly string[],
  manifests: readonly Manifest[],
  period: Period,
  now: string,
): Promise<Deployments> {
  const [ended, problems]: [EndedDeployment[], Problem[]] = [[], []];
  for (const environment of environments) {
    const read = await readDeployments(github, place, environment, period, now);
    if (read.kind === 'unread') problems.push(unreadProblem(read));
    else ended.push(...read.value);
  }
  const lacking = ended.filter((deployment) => !manifests.some((manifest) => isOf(manifest, deployment)));
  return { count: ended.length, problems: [...uniqueCodes(problems), ...lacking.map(noManifest)] };
}

function isOf({ run, system }: Manifest, { runId, environment }: EndedDeployment): boolean {
  return run.id === runId && system.environment.toLowerCase() === environment.toLowerCase();
}

/** One missing permission is said once, not once for each environment. */
function uniqueCodes(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [`${problem.code} ${problem.message}`, problem])).values()];
}

function noManifest({ environment, runId, createdAt }: EndedDeployment): Problem {
  return new Problem('evidence/no-manifest', {
    message: `The run ${runId} deployed to ${excerpt(environment)} (${createdAt}), and no verified manifest tells of it.`,
    remedy: 'Look for its manifest in the run, and add it with keep. A job that ended before it deployed leaves none: note that where auditors find it.',
    place: `run ${runId}`,
  });
}

/** An artifact that is gone is no loss where its manifest is kept elsewhere. */
export function findGone(gone: readonly FoundArtifact[], manifests: readonly Manifest[]): Problem[] {
  return gone
    .filter(
      ({ name, runId }) =>
        !manifests.some((manifest) => isNameOf(name, manifest) && (runId === null || isUnknown(manifest.run.id) || manifest.run.id === runId)),
    )
    .map(
      ({ name, expired }) =>
        new Problem('evidence/artifact-gone', {
          message: `The artifact ${excerpt(name)} ${expired ? 'has expired' : 'was deleted'}, and its manifest is nowhere else.`,
          remedy: 'Look for a copy where evidence is archived, and add it with keep. An evidence branch (evidence-branch) keeps manifests for good.',
          place: name,
        }),
    );
}

/** What was to be looked at afterwards, and was not. */
export async function findUnreviewed({ github, place }: OwnRepository, manifests: readonly Manifest[], since: string): Promise<readonly Problem[]> {
  const emergencies = manifests.filter(({ change }) => change.type === 'emergency');
  if (emergencies.length === 0) return [];
  const read = await readReviewIssues(github, place, since);
  if (read.kind === 'unread') return [unreadProblem(read)];
  return emergencies.flatMap((manifest) => judgeReview(manifest, read.value));
}

function judgeReview({ manifestId, system, run }: Manifest, issues: readonly FoundReview[]): Problem[] {
  const marker = isUnknown(run.id) ? null : markerOf({ environment: system.environment, runId: run.id });
  const issue = issues.find(({ body }) => marker !== null && body.startsWith(marker));
  const where = `of the emergency deploy to ${excerpt(system.environment)} (run ${isUnknown(run.id) ? 'not known' : run.id}, manifest ${manifestId})`;
  if (issue === undefined) {
    const message = `The issue for the review ${where} cannot be found.`;
    const line = marker === null ? '' : ` whose first line is ${marker}`;
    const remedy = `Somebody who had no hand in it has to look at it: open an issue by hand${line}, and close it when that is done.`;
    return [new Problem('evidence/no-review-issue', { message, remedy, place: manifestId })];
  }
  if (issue.state === 'closed') return [];
  const message = `The issue for the review ${where} is still open: ${issue.url}.`;
  return [
    new Problem('evidence/not-reviewed', {
      message,
      remedy: 'Have it reviewed by a person who had no hand in it, note what was found, and close the issue.',
      place: manifestId,
    }),
  ];
}
