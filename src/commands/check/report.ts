/** What was found in all projects and in the repository, under the check configuration file: one report. */
import { resolve } from 'node:path';
import { findConfigurationChange } from '../../checks/sql-rules/meta/configuration-changed-in-same-pr.ts';
import { findPush, pushTexts, type ReadSources } from '../../checks/push/push.ts';
import { applyRuleSettings, applyToTexts } from '../../checks/configuration/apply.ts';
import type { CheckConfigurationReading } from '../../checks/configuration/git.ts';
import { configurationFile } from '../../checks/configuration/configuration.ts';
import { suppress } from '../../checks/suppressions/suppressions.ts';
import type { Host } from '../../host/host.ts';
import type { CheckInputs } from '../../inputs/check.ts';
import type { CheckReport, CheckVerdict } from '../../model/check-report.ts';
import type { Finding, RuleText } from '../../model/finding.ts';
import { pathFrom } from '../../project/paths.ts';
import type { LinterFindings } from './linters.ts';
import type { Parts } from './parts.ts';
import { renderProblemLine } from '../../text/problem.ts';

/** All that was read and found by itself. */
export interface Found {
  readonly settings: CheckConfigurationReading;
  readonly parts: Parts;
  readonly sources: ReadSources;
  readonly linted: LinterFindings;
}

export function judgeChange({ settings: reading, parts, sources, linted }: Found, inputs: CheckInputs, host: Host): CheckReport {
  const { settings, changed, findings: ofSettings } = reading;
  const { checked, unread } = parts;
  const found = unique([
    ...ofSettings,
    ...checked.flatMap(({ findings }) => findings),
    ...linted.findings,
    ...findPush(sources, settings.push.allowed),
    ...findConfigurationChange(changed ? [configurationFile] : [], configurationFile, countNew(checked)),
  ]);
  const notAnalysed = checked.flatMap(({ unanalysed }) => unanalysed);
  const claims = [...settings.suppressions, ...checked.flatMap((part) => part.claims)];
  const findings = suppress(applyRuleSettings(found, settings), claims, new Date(host.clock()).toISOString().slice(0, 10));
  return {
    verdict: verdictOf(findings, unread.length + notAnalysed.length),
    scope: inputs.isProjectGiven
      ? pathFrom(host.workspace, resolve(host.directory, inputs.project.workingDirectory))
      : pathFrom(host.workspace, host.directory),
    projects: checked.map(({ project }) => project),
    configuration: settings.sha256 === null ? null : { path: configurationFile, sha256: settings.sha256 },
    findings,
    rules: applyToTexts(byId([...checked.flatMap(({ rules }) => rules), ...pushTexts, ...linted.rules]), settings),
    unanalysed: [...unread.map(renderProblemLine), ...notAnalysed, ...describeLeftOut(inputs)],
  };
}

function countNew(checked: Parts['checked']): number {
  return checked.reduce((sum, { project }) => sum + project.plan.migrations.length, 0);
}

/** Two configs of one folder tell the same of it. */
function unique(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ rule, place, message }) => {
    const key = JSON.stringify([rule, place, message]);
    return seen.size < seen.add(key).size;
  });
}

function byId(rules: readonly RuleText[]): readonly RuleText[] {
  return [...new Map(rules.map((rule) => [rule.id, rule])).values()];
}

/** What was asked to be left out is said, and keeps nothing from passing. */
function describeLeftOut({ isStatic, rehearsal }: CheckInputs): readonly string[] {
  if (isStatic) return ['Whether the schema has a migration for everything, and whether the migrations run: a static check runs nothing of the project.'];
  return rehearsal === 'off' ? ['Whether the migrations run: the rehearsal was switched off.'] : [];
}

function verdictOf(findings: readonly Finding[], unread: number): CheckVerdict {
  if (findings.some(({ severity, suppressedBy }) => severity === 'error' && suppressedBy === null)) return 'refused';
  return unread > 0 ? 'incomplete' : 'passed';
}
