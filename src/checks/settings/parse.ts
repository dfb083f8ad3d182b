/** The policy file's text as settings: all of it, or a Problem that says where it is wrong. */
import { Problem } from '../../errors.ts';
import { digest } from '../../model/digest.ts';
import type { FindingPlace } from '../../model/finding.ts';
import { allRules } from '../rules.ts';
import { isRuleWaivable } from '../waivers/waivable.ts';
import { selectPolicyClaims } from '../waivers/policy.ts';
import { pathOf, renderIssue } from './issue.ts';
import { isLowered } from './lowered.ts';
import { settingsSchema, type SettingsDocument } from './schema.ts';
import { noSettings, policyFile, type RuleSetting, type Settings } from './settings.ts';
import { parseYaml, type LineOf } from './yaml.ts';

/** Frozen. `hasLines`: the file that people see has this very text, so that its lines can be named. Throws `settings/invalid`, whose place is `path:line`. */
export function parseSettings(text: string, hasLines: boolean): Settings {
  const yaml = parseYaml(text);
  if (yaml.kind === 'invalid') throw invalid(yaml.fault.reason, yaml.fault.line);
  const parsed = settingsSchema.safeParse(yaml.value);
  if (!parsed.success) throw fromIssues(parsed.error.issues, yaml.lineOf);
  const lowered = findLowered(parsed.data);
  if (lowered !== null)
    throw invalid(`${lowered} stands for everyone, and can be raised but not lowered or switched off`, yaml.lineOf(['rules', lowered, 'severity']));
  const unsound = findUnsound(parsed.data);
  if (unsound !== null) throw invalid(unsound.reason, yaml.lineOf(['waivers', unsound.at]));
  const settings = settingsOf(parsed.data, (path) => ({ path: policyFile, line: hasLines ? yaml.lineOf(path) : null }));
  return freeze({ ...settings, sha256: digest(text) });
}

/** The Problem of a policy file that cannot be used; `reason` is part of a sentence. */
export function invalid(reason: string, line: number | null): Problem {
  return new Problem('settings/invalid', {
    message: `The policy file cannot be used: ${reason}.`,
    remedy: 'Write it as docs/policy-file.md and schema/policy-v1.schema.json say. Nothing in it has a laxer reading.',
    place: line === null ? policyFile : `${policyFile}:${String(line)}`,
  });
}

function fromIssues(issues: Parameters<typeof renderIssue>[0][], lineOf: LineOf): Problem {
  const [first] = issues;
  const told = issues.slice(0, 3).map(renderIssue);
  if (issues.length > told.length) told.push(`${String(issues.length - told.length)} more`);
  return invalid(told.join('; '), first === undefined ? null : lineOf(pathOf(first)));
}

function findLowered({ rules = {} }: SettingsDocument): string | null {
  const lowered = allRules.find((rule) => {
    const wanted = rules[rule.id]?.severity;
    return wanted !== undefined && isLowered(rule, wanted);
  });
  return lowered?.id ?? null;
}

/** What would be a finding of every later change, and of the one that mends it. */
function findUnsound({ waivers = [] }: SettingsDocument): { readonly at: number; readonly reason: string } | null {
  const faults = waivers.map(({ rule, reason = '' }) => {
    if (!isRuleWaivable(rule)) return `nothing waives ${rule}`;
    return reason.trim() === '' ? `the waiver of ${rule} gives no reason` : null;
  });
  const at = faults.findIndex((fault) => fault !== null);
  return at === -1 ? null : { at, reason: faults[at] ?? '' };
}

function settingsOf(
  { rules = {}, waivers = [], history = [], push, rehearsal }: SettingsDocument,
  placeOf: (path: readonly PropertyKey[]) => FindingPlace,
): Omit<Settings, 'sha256'> {
  const claims = selectPolicyClaims(waivers, policyFile);
  return {
    rules: new Map(
      Object.entries(rules).flatMap(([id, rule]): (readonly [string, RuleSetting])[] =>
        rule === undefined ? [] : [[id, { severity: rule.severity ?? null, criteria: rule.criteria ?? null, place: placeOf(['rules', id]) }]],
      ),
    ),
    waivers: claims.map((claim, at) => ({ ...claim, place: placeOf(['waivers', at]) })),
    history,
    push: push ?? noSettings.push,
    rehearsal: { ...noSettings.rehearsal, ...withoutUndefined(rehearsal) },
  };
}

function withoutUndefined(given: SettingsDocument['rehearsal']): Partial<Settings['rehearsal']> {
  const { setup, scratch } = given ?? {};
  return { ...(setup === undefined ? {} : { setup }), ...(scratch === undefined ? {} : { scratch }) };
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}
