/** A report without secrets, before any form is made of it: what a form escapes, or cuts, could not be found in it any more. */
import { isCode } from '../../errors/codes.ts';
import type { CheckedProject, CheckReport, PlannedSql } from '../../model/check-report.ts';
import type { Finding, FindingPlace, RuleText } from '../../model/finding.ts';
import type { GenerateAnswer } from '../../model/generate.ts';
import type { Plan } from '../../model/plan.ts';
import type { ChildEnd } from '../../model/ports.ts';
import { familyOf } from '../../model/rule-family.ts';
import { redactRehearsal } from './redact-rehearsal.ts';
import { cut } from '../../text/plain.ts';
import { countOthers } from '../../text/sentence.ts';

type Redact = (text: string) => string;

/** Of what drizzle-kit and the project's own code said: characters of SQL, names, lines, and characters of a line. */
const most = { sql: 1_000_000, objects: 1_000, lines: 200, line: 2_000 };

/** Every text of it but names that are ours: of rules, criteria, kinds, digests. What the project's own tools said is cut, too. */
export function redactReport(report: CheckReport, redact: Redact): CheckReport {
  return {
    verdict: report.verdict,
    scope: redact(report.scope),
    configuration: report.configuration,
    projects: report.projects.map((project) => redactProject(project, redact)),
    findings: report.findings.map((finding) => redactFinding(finding, redact)),
    rules: report.rules.map((rule) => redactRule(rule, redact)),
    unanalysed: report.unanalysed.map(redact),
  };
}

function redactProject(project: CheckedProject, redact: Redact): CheckedProject {
  const { path, config, plan, sql, generate, rehearsal } = project;
  return {
    path: redact(path),
    config: config === null ? null : redact(config),
    plan: redactPlan(plan, redact),
    sql: sql.map((migration) => redactSql(migration, redact)),
    generate: generate === null ? null : redactGenerate(generate, redact),
    rehearsal: rehearsal === null ? null : redactRehearsal(rehearsal, redact),
  };
}

/** The digest is that of the plan as it is. */
function redactPlan({ sha256, migrations }: Plan, redact: Redact): Plan {
  return { sha256, migrations: migrations.map((migration) => ({ ...migration, name: redact(migration.name) })) };
}

function redactSql({ name, path, chunks }: PlannedSql, redact: Redact): PlannedSql {
  return { name: redact(name), path: redact(path), chunks: chunks.map(redact) };
}

function redactGenerate(answer: GenerateAnswer, redact: Redact): GenerateAnswer {
  switch (answer.kind) {
    case 'in-sync':
      return answer;
    case 'missing':
      return { kind: 'missing', sql: cut(redact(answer.sql), most.sql) };
    case 'ambiguous':
      return { kind: 'ambiguous', objects: cutList(answer.objects, most.objects, (object) => cut(redact(object), most.line)) };
    case 'failed':
      return { kind: 'failed', end: redactEnd(answer.end, redact), said: cutList(answer.said, most.lines, (line) => cut(redact(line), most.line)) };
  }
}

function redactEnd(end: ChildEnd, redact: Redact): ChildEnd {
  return end.kind === 'not-started' ? { kind: 'not-started', reason: cut(redact(end.reason), most.line) } : end;
}

function redactFinding({ rule, severity, message, remedy, place, criteria, excerpt, suppressedBy }: Finding, redact: Redact): Finding {
  return {
    rule: redactName(rule, redact),
    severity,
    message: redact(message),
    remedy: redact(remedy),
    place: place === null ? null : redactPlace(place, redact),
    criteria,
    excerpt: excerpt === null ? null : redact(excerpt),
    suppressedBy: suppressedBy === null ? null : redactSuppression(suppressedBy, redact),
  };
}

function redactSuppression({ reason, ticket, until, place }: NonNullable<Finding['suppressedBy']>, redact: Redact): NonNullable<Finding['suppressedBy']> {
  return {
    reason: redact(reason),
    ticket: ticket === null ? null : redact(ticket),
    until: until === null ? null : redact(until),
    place: redactPlace(place, redact),
  };
}

function redactPlace({ path, line }: FindingPlace, redact: Redact): FindingPlace {
  return { path: redact(path), line };
}

function redactRule({ id, severity, criteria, cause, remedy, alias }: RuleText, redact: Redact): RuleText {
  return { id: redactName(id, redact), severity, criteria, cause: redact(cause), remedy: redact(remedy), alias: alias.map(redact) };
}

/** A short secret may be a word of a rule of ours; the rules of other linters have names from elsewhere. */
function redactName(rule: string, redact: Redact): string {
  return familyOf(rule) !== null || isCode(rule) ? rule : redact(rule);
}

function cutList(texts: readonly string[], limit: number, each: (text: string) => string): readonly string[] {
  const shown = texts.slice(0, limit).map(each);
  return [...shown, ...countOthers(texts.length, limit)];
}
