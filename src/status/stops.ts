/** The statuses that forbid a deploy, each kind with its own code and remedy. */
import { Problem, type Code } from '../errors/problem.ts';
import type { Generation } from '../model/drizzle.ts';
import { excerpt } from '../text/plain.ts';
import { listNames } from '../text/sentence.ts';
import type { Ledger, LedgerRow } from '../model/ledger.ts';
import type { Kit } from '../model/project.ts';
import type { MigrationStatus, OutOfOrder } from '../model/status.ts';

/** How many deviations a message names; the manifest holds all of them. */
const namedAtMost = 5;

interface Stop {
  readonly code: Code;
  readonly kind: MigrationStatus['kind'];
  readonly found: string;
  readonly remedy: (generation: Generation) => string;
}

const stops: readonly Stop[] = [
  {
    code: 'history/edited',
    kind: 'edited',
    found: 'changed after being applied: the file is not what the ledger says was run',
    remedy: () =>
      'Restore the file as it was applied (git log shows it) and put the change into a new migration. Where only line ends differ, add "*.sql text eol=lf" to .gitattributes.',
  },
  {
    code: 'history/missing',
    kind: 'missing',
    found: 'in the ledger, without a file, and older than the newest file here',
    remedy: () => 'Restore the deleted migration from git. A history that was squashed on purpose has to be squashed in the ledger too.',
  },
  {
    code: 'history/foreign',
    kind: 'foreign',
    found: 'in the ledger, without a file, and newer than every file here',
    remedy: () => 'Deploy a commit that has these migrations: this checkout is older than the database, or something else writes to the same ledger table.',
  },
  {
    code: 'history/out-of-order',
    kind: 'out-of-order',
    found: 'without a ledger row, and older than what was applied last',
    remedy: (generation) =>
      generation === 'v0'
        ? 'drizzle-kit 0.31 would skip it in silence and report success. Delete the migration and generate it again, so that it becomes the newest.'
        : 'drizzle-kit 1.0 would run it after newer ones. Generate it again, or set out-of-order: allow where that order is known to be right.',
  },
  {
    code: 'history/ambiguous',
    kind: 'ambiguous',
    found: 'open to more than one reading',
    remedy: () => 'Correct the ledger row by hand, with a second person looking on, until each row speaks of exactly one file.',
  },
];

export function stopsOf(statuses: readonly MigrationStatus[], generation: Generation): Problem[] {
  return stops.flatMap((stop) => {
    const found = statuses.filter(({ kind }) => kind === stop.kind);
    if (found.length === 0) return [];
    return [new Problem(stop.code, { message: `${list(found)}: ${stop.found}.`, remedy: stop.remedy(generation), place: firstFile(found) })];
  });
}

/** A ledger that 1.0 has taken over holds names; a row that 0.31 adds has none, and 1.0 would run its migration again. */
export function newerLedger(kit: Pick<Kit, 'generation' | 'version'>, ledger: Ledger): Problem[] {
  if (kit.generation === 'v1' || ledger.shape !== 'v1') return [];
  return [
    new Problem('ledger/newer-than-kit', {
      message: `The ledger has the columns of drizzle-kit 1.0, and the project has drizzle-kit ${kit.version}.`,
      remedy: 'Deploy with drizzle-kit 1.0: rows that the older one writes have no name, and their migrations would run a second time.',
    }),
  ];
}

/** A wish that 0.31 cannot grant is not passed over in silence. */
export function vainAllowance(kit: Pick<Kit, 'generation' | 'version'>, outOfOrder: OutOfOrder): Problem[] {
  if (kit.generation === 'v1' || outOfOrder === 'refuse') return [];
  return [
    new Problem('input/conflict', {
      message: `out-of-order: allow needs drizzle-kit 1.0, and the project has ${kit.version}, which skips out-of-order migrations.`,
      remedy: 'Take the input out.',
      place: 'out-of-order',
    }),
  ];
}

function list(found: readonly MigrationStatus[]): string {
  return listNames(found.map(nameOf), namedAtMost);
}

/** What a person knows a status by: the file's name, or what the row has instead. */
export function nameOf(status: MigrationStatus): string {
  const reason = status.kind === 'ambiguous' ? ` (${status.reason})` : '';
  if ('migration' in status && status.migration !== null) return status.migration.name + reason;
  return ('row' in status && status.row !== null ? rowName(status.row) : 'a row') + reason;
}

function rowName(row: LedgerRow): string {
  if (row.name !== null) return excerpt(row.name);
  return `row ${row.id ?? 'without id'} (created_at ${row.createdAt ?? 'NULL'}, hash ${excerpt(row.hash.slice(0, 12))}…)`;
}

function firstFile(found: readonly MigrationStatus[]): string | undefined {
  return found.flatMap((status) => ('migration' in status && status.migration !== null ? [status.migration.path] : []))[0];
}
