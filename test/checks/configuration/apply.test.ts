import { describe, expect, test } from 'vitest';
import { allRules } from '../../../src/checks/rules.ts';
import { applyRuleSettings, applyToTexts } from '../../../src/checks/configuration/apply.ts';
import { parseCheckConfiguration } from '../../../src/checks/configuration/parse.ts';
import { emptyConfiguration, type CheckConfiguration } from '../../../src/checks/configuration/configuration.ts';
import { suppress } from '../../../src/checks/suppressions/suppressions.ts';
import type { Finding, FindingSeverity } from '../../../src/model/finding.ts';

function found(rule: string, severity: FindingSeverity, path = 'drizzle/0001_a.sql'): Finding {
  return { rule, severity, message: 'm', remedy: 'r', place: { path, line: 1 }, criteria: ['CC8.1'], excerpt: null, suppressedBy: null };
}

function set(rules: string): CheckConfiguration {
  return parseCheckConfiguration(`version: 1\nrules:\n${rules}`, true);
}

const severities = (settings: CheckConfiguration, ...findings: readonly Finding[]): FindingSeverity[] =>
  applyRuleSettings(findings, settings).map(({ severity }) => severity);

describe('The rules of the check configuration file', () => {
  test('set severity and criteria of the findings of their rule, and of no other', () => {
    const settings = set('  destructive/truncate:\n    severity: notice\n    criteria: [A1.2]\n');
    const [own, other] = applyRuleSettings([found('destructive/truncate', 'error'), found('destructive/truncate-cascade', 'error')], settings);
    expect(own).toMatchObject({ severity: 'notice', criteria: ['A1.2'], suppressedBy: null });
    expect(other).toEqual(found('destructive/truncate-cascade', 'error'));
  });

  test('leave every finding there: what is switched off is suppressed by the file', () => {
    const [finding, ...rest] = applyRuleSettings([found('destructive/truncate', 'error')], set("  destructive/truncate: { severity: 'off' }\n"));
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'error',
      suppressedBy: { reason: 'Switched off in .github/drizzle-attest.yml.', until: null, place: { line: 3 } },
    });
  });

  test('can be raised where they stand for everyone', () => {
    expect(severities(set('  history/moved: { severity: error }\n'), found('history/moved', 'warning'))).toEqual(['error']);
    expect(severities(set('  meta/configuration-changed-in-same-pr: { severity: error }\n'), found('meta/configuration-changed-in-same-pr', 'notice'))).toEqual(
      ['error'],
    );
  });

  test('undo nothing that was declared or allowed', () => {
    expect(severities(set('  history/reset: { severity: error }\n'), found('history/reset', 'notice'))).toEqual(['notice']);
    expect(severities(set('  push/reachable: { severity: error }\n'), found('push/reachable', 'notice', 'package.json'))).toEqual(['notice']);
  });

  test.each(['notice', "'off'"])('do not lower a push that starts without a person (%s)', (severity) => {
    const settings = set(`  push/reachable: { severity: ${severity} }\n`);
    const [inCi, byHand] = applyRuleSettings(
      [found('push/reachable', 'error', '.github/workflows/a.yml'), found('push/reachable', 'error', 'package.json')],
      settings,
    );
    expect(inCi).toMatchObject({ severity: 'error', suppressedBy: null });
    expect(byHand?.severity === 'notice' || byHand?.suppressedBy !== null).toBe(true);
  });

  test('leave an explicit suppression its word', () => {
    const off = applyRuleSettings([found('destructive/truncate', 'error')], set("  destructive/truncate: { severity: 'off' }\n"));
    const claim = {
      rule: 'destructive/truncate',
      reason: 'agreed',
      ticket: null,
      until: null,
      place: { path: 'a', line: 1 },
      scope: { kind: 'path', glob: '**' },
    } as const;
    expect(suppress(off, [claim], '2026-01-01')[0]?.suppressedBy?.reason).toBe('agreed');
  });

  test('are told as they judge', () => {
    const texts = applyToTexts(allRules, set("  destructive/truncate: { severity: notice, criteria: [C1.1] }\n  push/unread: { severity: 'off' }\n"));
    const changed = texts.filter((text, at) => text.severity !== allRules[at]?.severity || text.criteria !== allRules[at].criteria);
    expect(changed).toMatchObject([{ id: 'destructive/truncate', severity: 'notice', criteria: ['C1.1'] }]);
    expect(applyRuleSettings([found('push/unread', 'error')], emptyConfiguration)).toEqual([found('push/unread', 'error')]);
  });
});
