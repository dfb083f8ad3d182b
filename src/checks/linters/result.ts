/** One result of another linter, before it is a finding of ours. */
import { isCode } from '../../errors/codes.ts';
import { excerpt, foldBlanks, slug } from '../../text/plain.ts';
import { sentence } from '../../text/sentence.ts';
import type { Finding, FindingPlace, FindingSeverity, RuleText, Suppression } from '../../model/finding.ts';
import { familyOf } from '../../model/rule-family.ts';
import { Problem } from '../../errors/problem.ts';

export interface LinterResult {
  /** As the linter calls itself and its rule. */
  readonly tool: string;
  readonly rule: string;
  readonly severity: FindingSeverity;
  /** Of the rule itself, where the linter tells it. */
  readonly usual: FindingSeverity;
  readonly message: string;
  /** What the linter says to do; null where it says nothing. */
  readonly help: string | null;
  /** What the linter says of the rule; null where it says nothing. */
  readonly about: string | null;
  readonly place: FindingPlace | null;
  readonly excerpt: string | null;
  readonly suppression: Suppression | null;
}

const criteria = ['CC8.1'] as const;

const longest = { name: 60, text: 1_000 };

export function linterFinding({ tool, rule, severity, message, help, place, excerpt: line, suppression }: LinterResult): Finding {
  return {
    rule: ruleIdOf(tool, rule),
    severity,
    message: oneLine(message) || `${oneLine(tool)} gives no message.`,
    remedy: remedyOf(tool, help),
    place,
    criteria,
    excerpt: line === null ? null : excerpt(line.trim()),
    suppressedBy: suppression === null ? null : { ...suppression, reason: oneLine(suppression.reason) },
  };
}

/** Each rule that has a result, once. */
export function textsOf(results: readonly LinterResult[]): readonly RuleText[] {
  const texts = new Map<string, RuleText>();
  for (const result of results) {
    const id = ruleIdOf(result.tool, result.rule);
    if (!texts.has(id)) texts.set(id, textOf(id, result));
  }
  return [...texts.values()];
}

function textOf(id: string, { tool, rule, usual, help, about }: LinterResult): RuleText {
  const [name, called] = [oneLine(tool), oneLine(rule)];
  const cause = about === null ? '' : `${sentence(oneLine(about))} `;
  return {
    id,
    severity: usual,
    criteria,
    cause: `${cause}This is ${called} of ${name}, taken in from its results.`,
    remedy: remedyOf(tool, help),
    alias: [`${name} ${called}`],
  };
}

function remedyOf(tool: string, help: string | null): string {
  return help === null ? `See what ${oneLine(tool)} says of this rule.` : oneLine(help);
}

/** `tool/rule` in the letters that a suppression can name; never one of our own rules or codes. */
function ruleIdOf(tool: string, rule: string): string {
  const name = slug(tool.slice(0, longest.name)).replace(/^(?![a-z])/u, 'linter-');
  const id = `${name}/${slug(rule.slice(0, longest.name)) || 'unnamed'}`;
  return familyOf(id) !== null || isCode(id) ? `linter-${id}` : id;
}

function oneLine(text: string): string {
  return excerpt(foldBlanks(text.slice(0, longest.text * 2)), longest.text);
}

/** `place` is the report, `reason` part of a sentence. */
export function unreadable(place: string, reason: string): Problem {
  return new Problem('linter/unreadable', {
    message: `The results of the linter cannot be read: ${sentence(reason)}`,
    remedy: "Let the linter write SARIF 2.1.0, and run it from the repository's root.",
    place,
  });
}
