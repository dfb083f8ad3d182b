/** The inputs of check. */
import type { DatabaseUrl } from '../model/database.ts';
import type { Secret } from '../model/secret.ts';
import type { ChoiceOf, Definitions, NameIn } from './definition.ts';
import { githubToken } from './gates.ts';
import { parseProject, projectInputs, type ProjectInputs } from './project.ts';
import type { Reader } from './reader.ts';
import { parseLine } from './values.ts';

export const checkInputs = {
  base: {
    name: 'base',
    kind: 'text',
    description:
      'Branch, tag or commit that the change is merged into; what it has must stay as it is, and its check configuration file judges. Without it, the branch that the pull request or merge group goes to, in other runs the default branch, in a terminal origin/HEAD. The checkout has to reach back to it (fetch-depth: 0).',
    workflows: [{ in: ['check'], description: 'Branch, tag or commit that the change is merged into, where it is not the one that the pull request names.' }],
  },
  isStatic: {
    name: 'static',
    kind: 'flag',
    fallback: 'false',
    description:
      'true runs nothing of the project and needs no install: whether the schema has a migration for everything, and the rehearsal, are left out and said to be.',
    workflows: [{ in: ['check'], description: 'true installs nothing and runs nothing of the project. What cannot be judged so is said to be left out.' }],
  },
  fix: {
    name: 'fix',
    kind: 'flag',
    fallback: 'false',
    description:
      'true re-timestamps an out-of-order migration (in the journal, or in the name of its folder) if that alone mends it: it then sorts after the migrations already merged. It logs what it changed.',
  },
  rehearsal: {
    name: 'rehearsal',
    kind: 'choice',
    choices: ['auto', 'off'],
    fallback: 'auto',
    description:
      'auto runs the migrations on a shadow database, with the drizzle-kit of the project, and compares what comes out with the schema: on that of shadow-url, else by the PostgreSQL that is installed on the machine, else by PGlite where the project has it; for SQLite and Turso in a file. off leaves it out, and the report says so.',
    workflows: [
      { in: ['check'], description: 'auto runs the migrations on a shadow database and compares what comes out with the schema; off leaves it out.' },
    ],
  },
  shadowUrl: {
    name: 'shadow-url',
    kind: 'secret',
    variable: 'SHADOW_DATABASE_URL',
    description:
      'postgres:// URL of a server on which databases for the rehearsal may be made and dropped, such as a service container of the job. The database that it names is only connected to. Never that of a server whose data matter.',
  },
  linterResults: {
    name: 'linter-results',
    kind: 'path',
    description: 'Reports of other linters, one path a line: SARIF 2.1.0. What they found in new migrations becomes findings.',
    workflows: [{ in: ['check'], description: 'Reports of other linters, one path a line, which an earlier step of the repository has committed or made.' }],
  },
  reportDirectory: {
    name: 'report-directory',
    kind: 'path',
    description:
      "Folder for check-report.json, check-report.sarif and check-statement.json; of doctor, for doctor-report.json. Without it, one in the runner's temporary folder; a terminal then writes none.",
  },
  comment: {
    name: 'comment',
    kind: 'choice',
    choices: ['on', 'off'],
    fallback: 'on',
    runnerOnly: true,
    description:
      'Whether the answer is also a comment of the pull request, updated in place. Where the token may not write one (pull-requests: write), that is said.',
    workflows: [{ in: ['check'], description: 'on keeps one comment of the pull request up to date, off writes none.' }],
  },
} as const satisfies Definitions;

export interface CheckInputs {
  readonly project: ProjectInputs;
  /** False: every project below the folder is checked. */
  readonly isProjectGiven: boolean;
  /** Null: the one that the run names. */
  readonly base: string | null;
  /** Nothing of the project is run. */
  readonly isStatic: boolean;
  readonly fix: boolean;
  readonly rehearsal: ChoiceOf<typeof checkInputs.rehearsal>;
  readonly shadowUrl: DatabaseUrl | null;
  /** Paths, as written. */
  readonly linterResults: readonly string[];
  readonly reportDirectory: string | null;
  readonly comment: ChoiceOf<typeof checkInputs.comment>;
  readonly token: Secret | null;
}

export function parseCheck(reader: Reader<NameIn<typeof checkInputs | typeof projectInputs> | 'github-token'>): CheckInputs {
  const project = parseProject(reader);
  const [base, shadow] = [reader.optional(checkInputs.base), reader.optionalDatabaseUrl(checkInputs.shadowUrl)];
  const [isStatic, rehearsal] = [reader.flag(checkInputs.isStatic), reader.choice(checkInputs.rehearsal)];
  if (isStatic && shadow !== null)
    throw reader.conflict(
      checkInputs.shadowUrl,
      'A static check rehearses nothing, so that it has no use for a database.',
      'Take out one of static and shadow-url.',
    );
  return {
    project,
    // What names one project: without any of them, every project below the folder is checked.
    isProjectGiven: Object.values(projectInputs).some((input) => reader.isGiven(input)),
    base: base === null ? null : parseLine(base, reader.place(checkInputs.base)),
    isStatic,
    fix: reader.flag(checkInputs.fix),
    rehearsal: isStatic ? 'off' : rehearsal,
    shadowUrl: shadow,
    linterResults: linesOf(reader.optional(checkInputs.linterResults)),
    reportDirectory: reader.optional(checkInputs.reportDirectory),
    comment: reader.choice(checkInputs.comment),
    token: reader.optionalSecret(githubToken),
  };
}

function linesOf(text: string | null): readonly string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
