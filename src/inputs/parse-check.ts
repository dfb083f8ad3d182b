/** The inputs of check. */
import type { CheckInputs, ProjectInputs } from './inputs.ts';
import type { Reader } from './reader.ts';
import { parseLine } from './values.ts';

/** What names one project: without any of them, every project below the folder is checked. */
const projectNames = ['working-directory', 'config', 'dialect', 'out'] as const;

export function parseCheck(reader: Reader, project: ProjectInputs): CheckInputs {
  const [base, shadow] = [reader.optional('base'), reader.optionalDatabaseUrl('shadow-url')];
  const [isStatic, rehearsal] = [reader.flag('static'), reader.choice('rehearsal', ['auto', 'off'])];
  if (isStatic && shadow !== null)
    throw reader.conflict('shadow-url', 'A static check rehearses nothing, so that it has no use for a database.', 'Take out one of static and shadow-url.');
  return {
    command: 'check',
    project,
    isProjectGiven: projectNames.some((name) => reader.isGiven(name)),
    base: base === null ? null : parseLine(base, reader.place('base')),
    isStatic,
    fix: reader.flag('fix'),
    rehearsal: isStatic ? 'off' : rehearsal,
    shadowUrl: shadow,
    linterResults: linesOf(reader.optional('linter-results')),
    reportDirectory: reader.optional('report-directory'),
    comment: reader.choice('comment', ['on', 'off']),
    token: reader.optionalSecret('github-token'),
  };
}

function linesOf(text: string | null): readonly string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
