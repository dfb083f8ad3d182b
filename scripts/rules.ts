/** Writes docs/rules.md from what the rules say of themselves; with --check, says whether it is out of date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { sqlRulesOf } from '../src/checks/sql-rules/sql-rules.ts';
import { allRules } from '../src/checks/rules.ts';
import type { FindingSeverity, RuleText } from '../src/model/finding.ts';
import { familyOf, ruleFamilies } from '../src/model/rule-family.ts';

export const rulesFile = fileURLToPath(new URL('../docs/rules.md', import.meta.url));

const intro = `# Rules

<!-- Written by "npm run docs" from the rules in src/checks. -->

What \`check\` finds has the name of a rule, \`family/name\`. An **error** refuses the change, a **warning** is for its reviewers to agree to, a **notice** only tells; the severity here is the usual one, and a case that weighs more or less says so in its finding. The criteria are those of SOC 2 that a rule serves, by id; where a rule looks at SQL, the databases follow.

A finding is suppressed by a comment at its statement or in the [check configuration file](check-configuration.md), which can also set how much a rule weighs. Objects that the same change creates are exempt where the hazard needs rows or readers. What keeps a project or a folder from being read at all has a code in [errors.md](errors.md) instead.`;

const others = `## Rules of other linters

Results that another linter left in SARIF 2.1.0 are taken in as findings under the linter's own names, \`pgsafe/add-index-non-concurrent\`. They count for new migrations, refuse the change where the linter calls them errors, and are suppressed by that name like any other. What they mean, and how they are set, is said by their linter; a rule of ours that looks at the same thing names it under "Elsewhere".`;

export async function renderRules(rules: readonly RuleText[]): Promise<string> {
  const families = Object.entries(ruleFamilies).flatMap(([family, sentence]) => {
    const own = rules.filter(({ id }) => familyOf(id) === family);
    return own.length === 0 ? [] : [{ family, sentence, own }];
  });
  const contents = families.map(({ family, own }) => `- [${family}](#${family}): ${own.map(({ id }) => renderLink(id)).join(', ')}`);
  const sections = families.flatMap(({ family, sentence, own }) => [`## ${family}`, sentence, ...own.map(renderRule)]);
  const text = [intro, contents.join('\n'), ...sections, others].join('\n\n');
  return await format(text, { ...(await resolveConfig(rulesFile)), parser: 'markdown' });
}

function renderLink(id: string): string {
  return `[${id.slice(id.indexOf('/') + 1)}](#${id.replace('/', '')})`;
}

const words: Readonly<Record<FindingSeverity, string>> = { error: 'Error', warning: 'Warning', notice: 'Notice' };

function renderRule({ id, severity, criteria, cause, remedy, alias }: RuleText): string {
  const elsewhere = alias.length === 0 ? [] : [`**Elsewhere.** ${alias.map((name) => `\`${name}\``).join(', ')}`];
  const facts = [words[severity], criteria.join(', '), ...databasesOf(id)];
  return [`### ${id}`, facts.join(' · '), cause, `**Remedy.** ${remedy}`, ...elsewhere].join('\n\n');
}

const bySql: readonly (readonly [string, readonly RuleText[]])[] = [
  ['PostgreSQL', sqlRulesOf('postgresql')],
  ['MySQL', sqlRulesOf('mysql')],
  ['SQLite', sqlRulesOf('sqlite')],
];

function databasesOf(id: string): readonly string[] {
  const names = bySql.flatMap(([name, rules]) => (rules.some((rule) => rule.id === id) ? [name] : []));
  return names.length === 0 ? [] : [names.join(', ')];
}

if (import.meta.main) {
  const text = await renderRules(allRules);
  if (!process.argv.includes('--check')) writeFileSync(rulesFile, text);
  else if (readFileSync(rulesFile, 'utf8') !== text) {
    console.error('docs/rules.md is not what the rules say. Run `npm run docs` and commit what it writes.');
    process.exitCode = 1;
  }
}
