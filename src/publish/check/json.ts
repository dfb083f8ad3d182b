/** The check as JSON, for programs: complete, in the form that schema/check-report-v1.schema.json describes. */
import type { CheckedProject, CheckReport } from '../../model/check-report.ts';
import type { Finding, FindingPlace } from '../../model/finding.ts';
import type { GenerateAnswer } from '../../model/generate.ts';
import type { RehearsalAnswer } from '../../model/rehearsal.ts';
import { isUnknown } from '../../model/unknown.ts';
import { toolVersion } from '../../model/version.ts';
import { fingerprintsOf } from './fingerprint.ts';
import type { CheckReportDocument } from './report-form.ts';
import { ruleUrl } from './rule-url.ts';
import { tallyOf } from './tally.ts';

export const checkReportName = 'check-report.json';

export function renderCheckJson(report: CheckReport): string {
  return `${JSON.stringify(documentOf(report), null, 2)}\n`;
}

export function documentOf(report: CheckReport): CheckReportDocument {
  const { verdict, scope, projects, configuration, findings, rules, unanalysed } = report;
  const { errors, warnings, notices, suppressed } = tallyOf(report);
  const fingerprints = fingerprintsOf(findings);
  return {
    schemaVersion: 1,
    tool: { name: 'drizzle-attest', version: toolVersion },
    verdict,
    counts: { errors: errors.length, warnings: warnings.length, notices: notices.length, suppressed: suppressed.length, unanalysed: unanalysed.length },
    scope,
    projects: projects.map(projectOf),
    configuration: configuration === null ? null : { ...configuration },
    findings: findings.map((finding, at) => findingEntry(finding, fingerprints[at] ?? '')),
    rules: rules.map(({ id, severity, criteria }) => ({ id, severity, criteria: [...criteria], url: ruleUrl(id) })),
    unanalysed: [...unanalysed],
  };
}

/** Field by field: what a rule may have added besides does not belong to the published form. */
function findingEntry(
  { rule, severity, message, remedy, place, criteria, excerpt, suppressedBy }: Finding,
  fingerprint: string,
): CheckReportDocument['findings'][number] {
  const suppression =
    suppressedBy === null
      ? null
      : { reason: suppressedBy.reason, ticket: suppressedBy.ticket, until: suppressedBy.until, place: placeEntry(suppressedBy.place) };
  const shownPlace = place === null ? null : placeEntry(place);
  return { rule, severity, message, remedy, place: shownPlace, criteria: [...criteria], excerpt, fingerprint, suppressedBy: suppression };
}

function placeEntry({ path, line }: FindingPlace): CheckReportDocument['findings'][number]['place'] & object {
  return { path, line };
}

type ProjectDocument = CheckReportDocument['projects'][number];

function projectOf(project: CheckedProject): ProjectDocument {
  const { path, config, generate, rehearsal } = project;
  return { path, config, plan: planOf(project), generate: generateOf(generate), rehearsal: rehearsal === null ? null : rehearsalOf(rehearsal) };
}

function planOf({ plan, sql }: CheckedProject): ProjectDocument['plan'] {
  const files = new Map(sql.map((migration) => [migration.name, migration]));
  const migrations = plan.migrations.map(({ name, sha256 }) => {
    const file = files.get(name);
    return { name, sha256, path: file?.path ?? null, statements: file?.chunks.length ?? null };
  });
  return { sha256: plan.sha256, migrations };
}

/** What it found differs stands among the findings. */
function rehearsalOf(answer: RehearsalAnswer): NonNullable<ProjectDocument['rehearsal']> {
  switch (answer.kind) {
    case 'rehearsed':
      return { kind: answer.kind, shadow: { ...answer.shadow }, differences: isUnknown(answer.differences) ? null : answer.differences.length };
    case 'failed':
      return { kind: answer.kind, shadow: { ...answer.shadow }, migration: answer.failure.migration };
    case 'cannot':
      return { kind: answer.kind, shadow: { ...answer.shadow }, migration: answer.failure.migration, missing: { ...answer.missing } };
    case 'unavailable':
      return { kind: answer.kind, reason: answer.reason };
    case 'left-out':
      return { kind: answer.kind, reason: answer.reason };
  }
}

function generateOf(answer: GenerateAnswer | null): ProjectDocument['generate'] {
  switch (answer?.kind) {
    case undefined:
      return null;
    case 'in-sync':
    case 'missing':
      return answer;
    case 'ambiguous':
      return { kind: 'ambiguous', objects: [...answer.objects] };
    case 'failed':
      return { kind: 'failed', end: answer.end, said: [...answer.said] };
  }
}
