/** The families of rules, in the order in which they are explained, each with what it looks at. */

export const ruleFamilies = {
  integrity:
    'The migrations folder in itself, and what a statement does to the integrity of the data: constraints, types, keys, and the ledger of the migrations.',
  history: 'The folder against the base of the change: what is merged stays as it is, and what is new comes after it.',
  generate: "The schema against the newest migration, as the project's own drizzle-kit sees it.",
  push: '`drizzle-kit push`, and the code that does the same, wherever the repository can start it.',
  availability: 'Statements that lock or rewrite what others are reading and writing at that moment.',
  access: 'Who may do what in the database: roles, grants, owners, row level security, functions that run as their owner.',
  confidentiality: 'Columns and values that most readers should not see in the clear.',
  destructive: 'Statements after which data, or a name that running code uses, is gone.',
  rehearsal: 'What a shadow database shows when the migrations really run.',
  meta: 'What keeps the other rules from being heard: statements that cannot be read, suppressions, and the check configuration file itself.',
} as const satisfies Readonly<Record<string, string>>;

export type RuleFamily = keyof typeof ruleFamilies;

/** Null for a rule that is another linter's, or the code of a problem. */
export function familyOf(rule: string): RuleFamily | null {
  const [name = ''] = rule.split('/', 1);
  return isFamily(name) ? name : null;
}

function isFamily(name: string): name is RuleFamily {
  return Object.hasOwn(ruleFamilies, name);
}
