/** The check's comment on its pull request: a courtesy, so that where it cannot be written, the log says why and nothing fails. */
import type { Host } from '../../host/host.ts';
import type { CheckInputs } from '../../inputs/check.ts';
import type { CheckReport } from '../../model/check-report.ts';
import { isUnknown } from '../../model/unknown.ts';
import { commentMarker, isWorthComment, renderComment } from '../../publish/check/comment.ts';
import { sentence } from '../../text/sentence.ts';

export async function writeCheckComment(report: CheckReport, { comment, token }: CheckInputs, host: Host): Promise<void> {
  const { job, run, signal } = host;
  const pull = job?.pullRequest ?? null;
  if (comment === 'off' || job === null || pull === null || isUnknown(run.repository)) return;
  if (token === null) {
    host.log.info('No comment: no github-token was given.');
    return;
  }
  const [{ openGithub }, { writeComment }] = await Promise.all([import('../../github/client.ts'), import('../../publish/comment-github.ts')]);
  const links = { files: filesUrl(host), run: isUnknown(run.url) ? null : run.url, commit: isUnknown(job.sha) ? 'unknown' : job.sha };
  const place = { repository: run.repository.fullName, pullRequest: pull.number, fork: pull.fork, create: isWorthComment(report) };
  const github = openGithub({ apiUrl: job.apiUrl, token, signal });
  const end = await writeComment(github, place, commentMarker(report), host.redact(renderComment(report, links)));
  host.log.info(end.kind === 'skipped' ? `No comment: ${sentence(end.reason)}` : `Comment ${end.kind}.`);
}

/** Where the files of the checked commit are shown; null where that is not known. */
export function filesUrl({ job, run }: Host): string | null {
  if (job === null || isUnknown(job.sha) || isUnknown(run.repository)) return null;
  return `${job.serverUrl}/${run.repository.fullName}/blob/${job.sha}`;
}
