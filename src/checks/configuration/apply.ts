/** What the check configuration file says of rules, put to the findings and to what is told of the rules. */
import type { Finding, RuleText } from '../../model/finding.ts';
import { isSuppressible } from '../suppressions/suppressible.ts';
import { isHeavier } from './lowered.ts';
import { configurationFile, type RuleSetting, type CheckConfiguration } from './configuration.ts';

/** In their order, none left out: what is switched off stays as a finding that the check configuration file suppresses. Comes before `suppress`. */
export function applyRuleSettings(findings: readonly Finding[], { rules }: Pick<CheckConfiguration, 'rules'>): readonly Finding[] {
  return findings.map((finding) => {
    const setting = rules.get(finding.rule);
    return setting === undefined ? finding : apply(finding, setting);
  });
}

/** The rules as they judge here, so that what is told of a rule is what it did. */
export function applyToTexts(texts: readonly RuleText[], { rules }: Pick<CheckConfiguration, 'rules'>): readonly RuleText[] {
  return texts.map((text) => {
    const { severity = null, criteria = null } = rules.get(text.id) ?? {};
    return { ...text, severity: severity === null || severity === 'off' ? text.severity : severity, criteria: criteria ?? text.criteria };
  });
}

function apply(finding: Finding, { severity, criteria, place }: RuleSetting): Finding {
  const served = { ...finding, criteria: criteria ?? finding.criteria };
  if (severity === null) return served;
  if (severity === 'off')
    return isSuppressible(finding)
      ? { ...served, suppressedBy: { reason: `Switched off in ${configurationFile}.`, ticket: null, until: null, place } }
      : served;
  return keepsItsOwn(finding, severity) ? served : { ...served, severity };
}

/**
 * What stands for everyone is never lowered. Notices stay what they are there, and of a push everywhere: they are what was declared or allowed in this
 * very file, or a command for a developer's own database.
 */
function keepsItsOwn(finding: Finding, wanted: Exclude<RuleSetting['severity'], 'off' | null>): boolean {
  if (finding.severity === 'notice' && (finding.rule.startsWith('history/') || finding.rule.startsWith('push/'))) return true;
  return !isSuppressible(finding) && !isHeavier(wanted, finding.severity);
}
