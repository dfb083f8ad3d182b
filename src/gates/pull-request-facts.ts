/** The readings of a pull request as the manifest keeps them. */
import type { PullRequestFacts } from '../model/approval.ts';
import type { PendingFile } from '../model/gate.ts';
import type { CommitAnswer } from './change-answers.ts';
import { readCoAuthors } from './commit-people.ts';
import type { Carried } from './origin.ts';
import { mapReading, valueOrUnknown } from '../github/reading.ts';
import type { PullReadings } from './readings.ts';

/** Each pull request that brought a pending migration, in the order of the migrations. */
export function composePullRequests(carried: readonly Carried[]): readonly PullRequestFacts[] {
  const pulls = new Set(carried.flatMap((origin) => origin.pulls));
  return [...pulls].flatMap((readings) => {
    const files = carried.flatMap((origin) => (origin.pulls.includes(readings) ? [origin.file] : []));
    return factsOf(readings, files);
  });
}

function factsOf({ pull, reviews, commits, lastPusher }: PullReadings, files: readonly PendingFile[]): readonly PullRequestFacts[] {
  if (pull.kind === 'unread') return [];
  const { value } = pull;
  return [
    {
      number: value.number,
      url: value.html_url,
      title: value.title,
      author: value.user,
      merger: value.merged_by,
      mergedAt: value.merged_at,
      headSha: value.head.sha,
      mergeSha: value.merge_commit_sha,
      lastPusher: valueOrUnknown(lastPusher),
      reviews: valueOrUnknown(
        mapReading(reviews, (all) =>
          all.map(({ user, state, submitted_at, commit_id }) => ({ reviewer: user, state, submittedAt: submitted_at, commit: commit_id })),
        ),
      ),
      commits: valueOrUnknown(mapReading(commits, (all) => all.map(commitFacts))),
      files: files.map(({ path, blob }) => ({ path, blob })),
    },
  ];
}

function commitFacts(commit: CommitAnswer): Extract<PullRequestFacts['commits'], readonly unknown[]>[number] {
  return {
    sha: commit.sha,
    author: commit.author.account,
    committer: commit.committer.account,
    coAuthors: readCoAuthors(commit.message).map(({ name, email }) => `${name} <${email}>`),
    signatureVerified: commit.verified,
  };
}
