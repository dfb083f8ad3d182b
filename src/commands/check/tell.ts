/** What a check found, wherever somebody looks for it: page, terminal, annotations, files, outputs, comment. */
import { join, resolve } from 'node:path';
import { writeBytes } from '../../host/disk.ts';
import type { Host } from '../../host/host.ts';
import type { CheckInputs } from '../../inputs/inputs.ts';
import type { CheckReport } from '../../model/check-report.ts';
import { planOf } from '../../model/plan.ts';
import { isUnknown } from '../../model/stated.ts';
import { selectAnnotations } from '../../publish/check/annotations.ts';
import { checkReportName, documentOf, renderCheckJson } from '../../publish/check/json.ts';
import { renderSarif } from '../../publish/check/sarif.ts';
import { renderCheckSummary } from '../../publish/check/summary.ts';
import { tallyOf } from '../../publish/check/tally.ts';
import { renderTestStatement } from '../../publish/check/test-result.ts';
import { renderCheckText } from '../../publish/check/text.ts';
import { filesUrl, writeCheckComment } from './comment.ts';

export async function tellCheck(report: CheckReport, inputs: CheckInputs, host: Host): Promise<void> {
  await writeFiles(report, inputs, host);
  setOutputs(report, host);
  await host.showReport({
    markdown: () => renderCheckSummary(report, { files: filesUrl(host) }),
    text: (paint) => renderCheckText(report, paint),
    document: () => documentOf(report),
    sarif: () => renderSarif(report),
    annotations: () => selectAnnotations(report),
  });
  await writeCheckComment(report, inputs, host);
}

async function writeFiles(report: CheckReport, { reportDirectory }: CheckInputs, host: Host): Promise<void> {
  if (reportDirectory === null && host.kind === 'terminal') return;
  const folder = reportDirectory === null ? host.reportFolder : resolve(host.directory, reportDirectory);
  const circumstances = { configuration: [], url: isUnknown(host.run.url) ? null : host.run.url };
  const files = [
    ['report-path', checkReportName, renderCheckJson(report)],
    ['sarif-path', 'check-report.sarif', renderSarif(report)],
    ['statement-path', 'check-statement.json', renderTestStatement(report, circumstances)],
  ] as const;
  for (const [output, name, text] of files) {
    const path = join(folder, name);
    await writeBytes(path, Buffer.from(text));
    host.setOutput(output, path);
  }
}

function setOutputs(report: CheckReport, host: Host): void {
  const { errors, warnings, notices, waived } = tallyOf(report);
  const plans = report.projects.map(({ plan }) => plan);
  const [plan = planOf([])] = plans;
  host.setOutput('verdict', report.verdict);
  host.setOutput('codes', JSON.stringify([...new Set(report.findings.map(({ rule }) => rule))]));
  host.setOutput('findings', JSON.stringify({ error: errors.length, warning: warnings.length, notice: notices.length, waived: waived.length }));
  // A deploy is one project's: of several, no one digest would be what it compares.
  host.setOutput('plan', plans.length > 1 ? '' : JSON.stringify(plan.migrations));
  host.setOutput('plan-sha256', plans.length > 1 ? '' : plan.sha256);
}
