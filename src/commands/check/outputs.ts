/** What a check found, wherever somebody looks for it: page, terminal, annotations, files, outputs, comment. */
import { join, resolve } from 'node:path';
import { Problem } from '../../errors/problem.ts';
import { writeBytes } from '../../host/disk.ts';
import type { Host } from '../../host/host.ts';
import type { CheckInputs } from '../../inputs/check.ts';
import type { CheckReport } from '../../model/check-report.ts';
import type { Plan } from '../../model/plan.ts';
import { isUnknown } from '../../model/unknown.ts';
import { selectAnnotations } from '../../publish/check/annotations.ts';
import { checkReportName, documentOf, renderCheckJson } from '../../publish/check/json.ts';
import { renderSarif } from '../../publish/check/sarif.ts';
import { renderCheckSummary } from '../../publish/check/summary.ts';
import { tallyOf } from '../../publish/check/tally.ts';
import { renderTestStatement } from '../../publish/check/test-result.ts';
import { renderCheckText } from '../../publish/check/text.ts';
import { filesUrl, writeCheckComment } from './comment.ts';

export interface Answer {
  readonly report: CheckReport;
  /** Of the one project that the check is about; null where it is about several, or could not be read. */
  readonly plan: Plan | null;
  readonly unread: readonly Problem[];
}

/** What was found is shown before anything is written that may fail. */
export async function setCheckOutputs(answer: Answer, inputs: CheckInputs, host: Host): Promise<void> {
  const { report } = answer;
  await host.showReport({
    markdown: () => renderCheckSummary(report, { files: filesUrl(host) }),
    text: (paint) => renderCheckText(report, paint),
    document: () => documentOf(report),
    sarif: () => renderSarif(report),
    annotations: () => selectAnnotations(report),
  });
  setOutputs(answer, host);
  await writeFiles(report, inputs, host);
  await writeCheckComment(report, inputs, host);
}

async function writeFiles(report: CheckReport, { reportDirectory }: CheckInputs, host: Host): Promise<void> {
  if (reportDirectory === null && host.kind === 'terminal') return;
  const folder = reportDirectory === null ? host.reportFolder : resolve(host.directory, reportDirectory);
  const circumstances = { url: isUnknown(host.run.url) ? null : host.run.url };
  const files = [
    ['report-path', checkReportName, renderCheckJson(report)],
    ['sarif-path', 'check-report.sarif', renderSarif(report)],
    ['statement-path', 'check-statement.json', renderTestStatement(report, circumstances)],
  ] as const;
  for (const [output, name, text] of files) {
    const path = join(folder, name);
    await writeBytes(path, Buffer.from(text)).catch(failWriting);
    host.setOutput(output, path);
  }
}

function failWriting(thrown: unknown): never {
  throw new Problem('report/unwritable', {
    message: `The reports of the check could not be written (${thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown error'}).`,
    remedy: 'Name a folder by report-directory that can be written to, and look for room on the disk.',
    place: 'report-directory',
    cause: thrown,
  });
}

function setOutputs({ report, plan, unread }: Answer, host: Host): void {
  const { errors, warnings, notices, suppressed } = tallyOf(report);
  host.setOutput('verdict', report.verdict);
  host.setOutput('codes', JSON.stringify([...new Set([...unread.map(({ code }) => code), ...report.findings.map(({ rule }) => rule)])]));
  host.setOutput('findings', JSON.stringify({ error: errors.length, warning: warnings.length, notice: notices.length, suppressed: suppressed.length }));
  host.setOutput('plan', plan === null ? '' : JSON.stringify(plan.migrations));
  host.setOutput('plan-sha256', plan?.sha256 ?? '');
}
