/** The check configuration file's text as settings: all of it, or a Problem that says where it is wrong. */
import { Problem } from '../../errors/problem.ts';
import { digest } from '../../model/digest.ts';
import type { FindingPlace } from '../../model/finding.ts';
import { allRules } from '../rules.ts';
import { isRuleSuppressible } from '../suppressions/suppressible.ts';
import { selectConfiguredClaims } from '../suppressions/configured.ts';
import { pathOf, renderIssue } from './issue.ts';
import { isLowered } from './lowered.ts';
import { checkConfigurationSchema, type CheckConfigurationDocument } from './schema.ts';
import { emptyConfiguration, configurationFile, type RuleSetting, type CheckConfiguration } from './configuration.ts';
import { parseYaml, type LineOf } from './yaml.ts';
import { renderPlace } from '../../text/problem.ts';
import { listClauses, sentence } from '../../text/sentence.ts';

/** Frozen. `hasLines`: the file that people see has this very text, so that its lines can be named. Throws `check-configuration/invalid`, whose place is `path:line`. */
export function parseCheckConfiguration(text: string, hasLines: boolean): CheckConfiguration {
  const yaml = parseYaml(text);
  if (yaml.kind === 'invalid') throw invalid(yaml.fault.reason, yaml.fault.line);
  const parsed = checkConfigurationSchema.safeParse(yaml.value);
  if (!parsed.success) throw fromIssues(parsed.error.issues, yaml);
  const lowered = findLowered(parsed.data);
  if (lowered !== null)
    throw invalid(`${lowered} stands for everyone, and can be raised but not lowered or switched off`, yaml.lineOf(['rules', lowered, 'severity']));
  const unsound = findUnsound(parsed.data);
  if (unsound !== null) throw invalid(unsound.reason, yaml.lineOf(['suppressions', unsound.at]));
  const settings = settingsOf(parsed.data, (path) => ({ path: configurationFile, line: hasLines ? yaml.lineOf(path) : null }));
  return freeze({ ...settings, sha256: digest(text) });
}

/** The Problem of a check configuration file that cannot be used; `reason` is part of a sentence. */
export function invalid(reason: string, line: number | null): Problem {
  return new Problem('check-configuration/invalid', {
    message: `The check configuration file cannot be used: ${sentence(reason)}`,
    remedy: 'Write it as docs/check-configuration.md and schema/check-configuration-v1.schema.json say. Nothing in it has a laxer reading.',
    place: renderPlace(configurationFile, line),
  });
}

const mostTold = 3;

function fromIssues(issues: Parameters<typeof renderIssue>[0][], { lineOf, value }: { readonly lineOf: LineOf; readonly value: unknown }): Problem {
  const [first] = issues;
  const told = issues.map((issue) => renderIssue(issue, value));
  return invalid(listClauses(told, mostTold), first === undefined ? null : lineOf(pathOf(first)));
}

function findLowered({ rules = {} }: CheckConfigurationDocument): string | null {
  const lowered = allRules.find((rule) => {
    const wanted = rules[rule.id]?.severity;
    return wanted !== undefined && isLowered(rule, wanted);
  });
  return lowered?.id ?? null;
}

/** What would be a finding of every later change, and of the one that mends it. */
function findUnsound({ suppressions = [] }: CheckConfigurationDocument): { readonly at: number; readonly reason: string } | null {
  const faults = suppressions.map(({ rule, reason = '' }) => {
    if (!isRuleSuppressible(rule)) return `nothing suppresses ${rule}`;
    return reason.trim() === '' ? `the suppression of ${rule} gives no reason` : null;
  });
  const at = faults.findIndex((fault) => fault !== null);
  return at === -1 ? null : { at, reason: faults[at] ?? '' };
}

function settingsOf(
  { rules = {}, suppressions = [], history = [], push, rehearsal }: CheckConfigurationDocument,
  placeOf: (path: readonly PropertyKey[]) => FindingPlace,
): Omit<CheckConfiguration, 'sha256'> {
  const claims = selectConfiguredClaims(suppressions, configurationFile);
  return {
    rules: new Map(
      Object.entries(rules).flatMap(([id, rule]): (readonly [string, RuleSetting])[] =>
        rule === undefined ? [] : [[id, { severity: rule.severity ?? null, criteria: rule.criteria ?? null, place: placeOf(['rules', id]) }]],
      ),
    ),
    suppressions: claims.map((claim, at) => ({ ...claim, place: placeOf(['suppressions', at]) })),
    history,
    push: push ?? emptyConfiguration.push,
    rehearsal: { ...emptyConfiguration.rehearsal, ...withoutUndefined(rehearsal) },
  };
}

function withoutUndefined(given: CheckConfigurationDocument['rehearsal']): Partial<CheckConfiguration['rehearsal']> {
  const { setup, shadow } = given ?? {};
  return { ...(setup === undefined ? {} : { setup }), ...(shadow === undefined ? {} : { shadow }) };
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}
