/** What was found in all projects and in the repository, under the policy file: one report. */
import { findPolicyChange } from '../../checks/policy/meta/policy-file-changed-in-same-pr.ts';
import { findPush, pushTexts } from '../../checks/push/push.ts';
import { applyRuleSettings, applyToTexts } from '../../checks/settings/apply.ts';
import { policyFile } from '../../checks/settings/settings.ts';
import { waive } from '../../checks/waivers/waivers.ts';
import type { Problem } from '../../errors.ts';
import type { Host } from '../../host/host.ts';
import type { CheckInputs } from '../../inputs/inputs.ts';
import type { CheckReport, CheckVerdict } from '../../model/check-report.ts';
import type { Finding, RuleText } from '../../model/finding.ts';
import { pathFrom } from '../../project/paths.ts';
import { resolve } from 'node:path';
import type { Parts } from './parts.ts';
import type { ReadRepository } from './repository.ts';

export function judgeChange(
  repository: ReadRepository,
  { checked, unread }: Parts,
  { inputs, host }: { readonly inputs: CheckInputs; readonly host: Host },
): CheckReport {
  const { settings, changed, findings: ofSettings } = repository.settings;
  const found = unique([
    ...ofSettings,
    ...checked.flatMap(({ findings }) => findings),
    ...findPush(repository.sources, settings.push.allowed),
    ...findPolicyChange(changed ? [policyFile] : [], policyFile, countNew(checked)),
  ]);
  const claims = [...settings.waivers, ...checked.flatMap((part) => part.claims)];
  const findings = waive(applyRuleSettings(found, settings), claims, new Date(host.clock()).toISOString().slice(0, 10));
  return {
    verdict: verdictOf(findings, unread),
    scope: inputs.isProjectGiven
      ? pathFrom(host.workspace, resolve(host.directory, inputs.project.workingDirectory))
      : pathFrom(host.workspace, host.directory),
    projects: checked.map(({ project }) => project),
    findings,
    rules: applyToTexts(byId([...checked.flatMap(({ rules }) => rules), ...pushTexts]), settings),
    unanalysed: [...unread.map(describeProblem), ...describeLeftOut(inputs)],
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

function describeProblem({ code, place, message, remedy }: Problem): string {
  return `${code}${place === null ? '' : ` (${place})`}: ${message} ${remedy}`;
}

/** What was asked to be left out is said, and keeps nothing from passing. */
function describeLeftOut({ isStatic }: CheckInputs): readonly string[] {
  return isStatic ? ['Whether the schema has a migration for everything, and whether the migrations run: a static check runs nothing of the project.'] : [];
}

function verdictOf(findings: readonly Finding[], unread: readonly Problem[]): CheckVerdict {
  if (findings.some(({ severity, waivedBy }) => severity === 'error' && waivedBy === null)) return 'refused';
  return unread.length > 0 ? 'incomplete' : 'passed';
}
