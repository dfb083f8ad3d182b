/** The inputs of check. */
import type { Definition } from './definition.ts';

const check = ['check'] as const;

export const checkDefinitions: readonly Definition[] = [
  {
    name: 'base',
    kind: 'text',
    commands: check,
    description:
      'Branch, tag or commit that the change is merged into; what it has must stay as it is, and its check configuration file judges. Without it, the branch that the pull request or merge group goes to, in other runs the default branch, in a terminal origin/HEAD. The checkout has to reach back to it (fetch-depth: 0).',
  },
  {
    name: 'static',
    kind: 'flag',
    commands: check,
    fallback: 'false',
    description:
      'true runs nothing of the project and needs no install: whether the schema has a migration for everything, and the rehearsal, are left out and said to be.',
  },
  {
    name: 'fix',
    kind: 'flag',
    commands: check,
    fallback: 'false',
    description:
      'true re-timestamps an out-of-order migration (in the journal, or in the name of its folder) if that alone mends it: it then sorts after the migrations already merged. It logs what it changed.',
  },
  {
    name: 'rehearsal',
    kind: 'choice',
    choices: ['auto', 'off'],
    commands: check,
    fallback: 'auto',
    description:
      'auto runs the migrations on a shadow database, with the drizzle-kit of the project, and compares what comes out with the schema: on that of shadow-url, else by the PostgreSQL that is installed on the machine, else by PGlite where the project has it; for SQLite and Turso in a file. off leaves it out, and the report says so.',
  },
  {
    name: 'shadow-url',
    kind: 'secret',
    commands: check,
    variable: 'SHADOW_DATABASE_URL',
    description:
      'postgres:// URL of a server on which databases for the rehearsal may be made and dropped, such as a service container of the job. The database that it names is only connected to. Never that of a server whose data matter.',
  },
  {
    name: 'linter-results',
    kind: 'path',
    commands: check,
    description: 'Reports of other linters, one path a line: SARIF 2.1.0. What they found in new migrations becomes findings.',
  },
  {
    name: 'report-directory',
    kind: 'path',
    commands: [...check, 'doctor'],
    description:
      "Folder for check-report.json, check-report.sarif and check-statement.json; of doctor, for doctor-report.json. Without it, one in the runner's temporary folder; a terminal then writes none.",
  },
  {
    name: 'comment',
    kind: 'choice',
    choices: ['on', 'off'],
    commands: check,
    fallback: 'on',
    description:
      'Whether the answer is also a comment of the pull request, updated in place. Where the token may not write one (pull-requests: write), that is said.',
  },
];
