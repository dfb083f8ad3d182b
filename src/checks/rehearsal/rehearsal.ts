/** What a rehearsal came to, as findings. */
import { excerpt } from '../../text/plain.ts';
import { sentence } from '../../text/sentence.ts';
import type { Finding, FindingPlace, RuleText } from '../../model/finding.ts';
import type { CatalogDifference, Missing, RehearsalAnswer, RehearsalFailure } from '../../model/rehearsal.ts';
import { isUnknown } from '../../model/unknown.ts';
import { findingOf } from '../finding.ts';
import { describeDifference, weigh } from './difference.ts';

const criteria = ['CC8.1', 'A1.2', 'PI1.5'] as const;

const failed: RuleText = {
  id: 'rehearsal/failed',
  severity: 'error',
  criteria,
  cause:
    'On an empty database that went through all earlier migrations, the new ones do not run: a deploy would fail the same way, and what is pending behind it would wait.',
  remedy: 'Correct the migration in this change. If a database has it already, undo there what it did.',
  alias: [],
};

const differs: RuleText = {
  id: 'rehearsal/differs',
  severity: 'error',
  criteria,
  cause:
    "After all migrations the database is not what the schema declares, although drizzle-kit's own generate may see no difference, since it compares the schema with its snapshots and never with the SQL. The code would run against columns, constraints or indexes that are not as it says.",
  remedy: 'Change the SQL of the new migration until it gives what the schema says, or change the schema and generate again.',
  alias: ['atlas schema-drift'],
};

const undeclared: RuleText = {
  id: 'rehearsal/undeclared',
  severity: 'warning',
  criteria,
  cause:
    'The migrations make something that the schema does not declare. Where that is meant, as with what Drizzle cannot express, nothing is wrong; otherwise it is a left-over that nobody keeps up.',
  remedy: 'Declare it in the schema, drop it in a migration, or suppress this with the reason why it stands in SQL alone.',
  alias: [],
};

const cannot: RuleText = {
  id: 'rehearsal/cannot',
  severity: 'warning',
  criteria,
  cause:
    "The migrations rely on something that no migration makes: an extension, a schema, a role or a function of the database's host. Without it nothing can be said of how they run.",
  remedy:
    'Name SQL files that make it under `rehearsal.setup` in .github/drizzle-attest.yml: they run before the first migration. An extension also has to be installed in the shadow database, as in the image of a service container.',
  alias: [],
};

const unavailable: RuleText = {
  id: 'rehearsal/unavailable',
  severity: 'warning',
  criteria,
  cause: 'There was no shadow database to rehearse on, so that nothing shows whether the new migrations run.',
  remedy: 'Give the rehearsal a shadow database: a service container by its URL, PostgreSQL on the runner, or PGlite among the packages of the project.',
  alias: [],
};

export const rehearsalRules: readonly RuleText[] = [failed, differs, undeclared, cannot, unavailable];

/** `place`: where is told what no line of the new migrations speaks of, the config for one. */
export function judgeRehearsal(answer: RehearsalAnswer, place: FindingPlace): readonly Finding[] {
  switch (answer.kind) {
    case 'left-out':
      return [];
    case 'unavailable':
      return [findingOf(unavailable, { message: `Nothing was rehearsed: ${sentence(answer.reason)}`, place, remedy: answer.remedy ?? unavailable.remedy })];
    case 'failed':
      return [findingOf(failed, { message: `${renderWhere(answer.failure)} ${renderError(answer.failure)}.`, ...placed(answer.failure, place) })];
    case 'cannot':
      return [findingOf(cannot, { message: renderMissing(answer), ...placed(answer.failure, place), ...remedyOf(answer) })];
    case 'rehearsed':
      return isUnknown(answer.differences) ? [uncompared(answer.differences.unknown, place)] : judgeDifferences(answer.differences, place);
  }
}

/** More than these are counted: whoever mends the first will see the others. */
const mostDifferences = 30;

function judgeDifferences(differences: readonly CatalogDifference[], place: FindingPlace): Finding[] {
  const told = differences.map((difference) => {
    const weight = weigh(difference);
    const told = { message: describeDifference(difference), severity: weight.severity, ...mentioned(difference, place) };
    return findingOf(weight.declared ? differs : undeclared, told);
  });
  const first = told.toSorted((one, other) => Number(other.severity === 'error') - Number(one.severity === 'error'));
  const more = first.slice(mostDifferences);
  const severity = more.some((finding) => finding.severity === 'error') ? 'error' : 'warning';
  const rest = more.length === 0 ? [] : [findingOf(differs, { message: `${more.length} more objects are not as the schema declares them.`, place, severity })];
  return [...first.slice(0, mostDifferences), ...rest];
}

function uncompared(reason: string, place: FindingPlace): Finding {
  return findingOf(cannot, {
    message: `The new migrations run, but what they give could not be compared with the schema: ${sentence(reason)}`,
    place,
    remedy: `Make the schema load and its own DDL run on an empty database. ${cannot.remedy}`,
  });
}

interface Placed {
  readonly place: FindingPlace;
  readonly excerpt: string | null;
}

function mentioned({ mention }: CatalogDifference, otherwise: FindingPlace): Placed {
  return mention === null ? { place: otherwise, excerpt: null } : { place: { path: mention.path, line: mention.line }, excerpt: mention.excerpt };
}

function placed({ path, line, excerpt }: RehearsalFailure, otherwise: FindingPlace): Placed {
  return { place: path === null ? otherwise : { path, line }, excerpt };
}

function renderWhere({ migration }: RehearsalFailure): string {
  return migration === null ? 'The deploy would fail:' : `Migration ${migration} would fail:`;
}

function renderError({ sqlState, message }: RehearsalFailure): string {
  return `${message}${sqlState === null ? '' : ` (SQLSTATE ${sqlState})`}`;
}

const during = { setup: 'a file of rehearsal.setup', base: 'an earlier migration', change: 'a new migration' } as const;

function renderMissing({ missing, failure, during: when }: Extract<RehearsalAnswer, { kind: 'cannot' }>): string {
  const where = failure.migration === null ? '' : ` (${failure.migration})`;
  return `The change could not be rehearsed, since ${during[when]}${where} ${renderLack(missing)}: ${renderError(failure)}.`;
}

function renderLack({ kind, name }: Missing): string {
  switch (kind) {
    case 'history':
      return 'does not run on an empty database';
    case 'right':
      return 'needs a right that the role of the shadow database lacks';
    case 'taken-role':
      return `creates the role ${name === null ? 'that is named here' : excerpt(name)}, which the shadow database has already`;
    case 'extension':
    case 'schema':
    case 'role':
    case 'function':
      return `needs the ${kind} ${name === null ? 'that is named here' : excerpt(name)}, which is not there`;
  }
}

function remedyOf({ missing: { kind }, shadow }: Pick<Extract<RehearsalAnswer, { kind: 'cannot' }>, 'missing' | 'shadow'>): { readonly remedy?: string } {
  switch (kind) {
    case 'history':
      return {
        remedy:
          'What failed was deployed once and is not to be changed: bring the shadow database to where it runs, by SQL files under `rehearsal.setup` in .github/drizzle-attest.yml.',
      };
    case 'right':
      return { remedy: 'Give the rehearsal a shadow database with a role that may do this, best a service container with its superuser.' };
    case 'taken-role':
      return { remedy: 'Give the rehearsal a shadow database of its own, in which nothing else has made roles: a service container for this job alone.' };
    case 'function':
      return shadow.kind === 'file' ? { remedy: foreignBuild } : {};
    case 'extension':
    case 'schema':
    case 'role':
      return {};
  }
}

const foreignBuild =
  "It belongs to another build of SQLite, such as libSQL's, which only the project's own driver brings: suppress this with that reason, or switch the rehearsal off.";
