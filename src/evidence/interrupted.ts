/** What became of deploys of which no manifest says what they applied, from the ledger rows that came after each of them. */
import { Problem } from '../errors/problem.ts';
import { findUnrecorded } from '../model/ledger-state.ts';
import type { ChainHead, InterruptedDeploy, UnresolvedDeploy } from '../model/chain.ts';
import { excerpt } from '../text/plain.ts';
import { listNames, plural } from '../text/sentence.ts';
import type { Ledger, LedgerRow } from '../model/ledger.ts';
import type { PlannedMigration } from '../model/plan.ts';
import { isUnknown, unknown, type OrUnknown } from '../model/unknown.ts';

export interface Interruptions {
  /** In the order in which they ran. */
  readonly deploys: readonly InterruptedDeploy[];
  /** The rows of the ledger that one of them applied, with its manifest id. */
  readonly appliedBy: ReadonlyMap<LedgerRow, string>;
}

/**
 * The lock kept the deploys apart, so a row belongs to the last one that started before it came. `head` is the ledger as the newest manifest of the
 * chain read it: manifests name the deploys of the rows until then, and a deploy that was not alone cannot claim those. Null without a manifest.
 */
export function judgeInterrupted(unresolved: readonly UnresolvedDeploy[], ledger: Ledger, head: ChainHead['ledger'] | null): Interruptions {
  const ordered = unresolved.toSorted((one, other) => one.ledger.rows - other.ledger.rows || (one.startedAt < other.startedAt ? -1 : 1));
  const appliedBy = new Map<LedgerRow, string>();
  const told = new Set(head === null ? [] : isUnknown(head) ? ledger.rows : ledger.rows.slice(0, head.rows));
  const deploys = ordered.map((deploy, index) => {
    const { manifestId, startedAt, runId, reason } = deploy;
    const judged = judgeMigrations(deploy, rowsOf(deploy, ordered[index + 1] ?? null, ledger), deploy.alone ? new Set() : told);
    for (const { row, applied } of judged) if (row !== null && applied === true) appliedBy.set(row, manifestId);
    return { manifestId, startedAt, runId, reason, migrations: judged.map(({ migration, applied }) => ({ ...migration, applied })) };
  });
  return { deploys, appliedBy };
}

function rowsOf({ ledger: { rows, sha256 } }: UnresolvedDeploy, next: UnresolvedDeploy | null, ledger: Ledger): OrUnknown<readonly LedgerRow[]> {
  const growth = findUnrecorded(ledger, { rows, sha256 });
  if (growth.kind === 'rewritten') return unknown('the ledger rows that it found have changed since');
  return next === null ? growth.unrecorded : growth.unrecorded.slice(0, next.ledger.rows - rows);
}

interface Judged {
  readonly migration: PlannedMigration;
  readonly applied: OrUnknown<boolean>;
  readonly row: LedgerRow | null;
}

function judgeMigrations({ migrations, known }: UnresolvedDeploy, rows: OrUnknown<readonly LedgerRow[]>, told: ReadonlySet<LedgerRow>): readonly Judged[] {
  if (isUnknown(rows)) return migrations.map((migration) => ({ migration, applied: rows, row: null }));
  const left = [...rows];
  return migrations.map((migration) => {
    const own = known.find(({ name }) => name === migration.name)?.applied ?? null;
    if (own === false) return { migration, applied: false, row: null };
    const at = left.findIndex(({ name, hash }) => hash === migration.sha256 && (name === null || name === migration.name));
    const [row = null] = left.splice(at, at === -1 ? 0 : 1);
    return { migration, applied: judgeRow(row, own, told), row };
  });
}

/** `own`: true if the deploy's manifest says that the migration was applied; null if it does not know. */
function judgeRow(row: LedgerRow | null, own: true | null, told: ReadonlySet<LedgerRow>): OrUnknown<boolean> {
  if (row === null) return own === null ? false : unknown('its manifest says that it was applied, and its ledger row is gone');
  return own === null && told.has(row) ? unknown('its ledger row came while other manifests of the chain were written, and may be theirs') : true;
}

/** One for each deploy, but for one without a place that is known to have applied nothing: its own manifest says so. */
export function tellInterrupted(deploys: readonly InterruptedDeploy[]): Problem[] {
  return deploys.filter(({ reason, migrations }) => migrations.some(({ applied }) => reason !== 'no-place' || applied !== false)).map(interrupted);
}

const reasons = {
  'no-manifest': 'which left no manifest',
  'outcome-unknown': 'whose manifest does not know its outcome',
  'no-place': 'whose manifest has no place in the chain',
} as const;

function interrupted(deploy: InterruptedDeploy): Problem {
  const { manifestId, runId, reason } = deploy;
  const run = isUnknown(runId) ? '' : ` (run ${runId})`;
  return new Problem('chain/interrupted', {
    message: `The deploy ${manifestId}${run}, ${reasons[reason]}, ${describeFates(deploy)}`,
    remedy: remedyOf(deploy),
    severity: 'warning',
  });
}

function describeFates({ migrations }: InterruptedDeploy): string {
  const applied = migrations.filter((migration) => migration.applied === true);
  const missing = migrations.filter((migration) => migration.applied === false);
  const open = migrations.flatMap(({ name, applied: known }) => (isUnknown(known) ? [{ name, why: known.unknown }] : []));
  const parts = [
    ...(applied.length === 0 ? [] : [`applied ${plural(applied.length, 'migration')}: ${named(applied)}`]),
    ...(open[0] === undefined ? [] : [`may have applied ${named(open)} (${open[0].why})`]),
    ...(missing.length === 0 ? [] : [`left no ledger row of ${named(missing)}`]),
  ];
  return `${parts.join('; it ')}.`;
}

function named(migrations: readonly { readonly name: string }[]): string {
  return listNames(migrations.map(({ name }) => excerpt(name)));
}

function remedyOf({ reason, migrations }: InterruptedDeploy): string {
  const whole = migrations.every(({ applied }) => applied === true);
  const isOpen = migrations.some(({ applied }) => isUnknown(applied));
  return [
    ...(whole ? ['Nothing has to be done in the database: this manifest says who applied these ledger rows.'] : []),
    ...(isOpen ? ['Compare the ledger with the manifests of that time.'] : []),
    ...(migrations.some(({ applied }) => applied === false)
      ? [
          'A migration without a ledger row is pending. It can have left changes if it ends its own transaction, or with kit-connection: separate: then look in the database for what it changes.',
        ]
      : []),
    reason === 'no-place' ? 'The manifest of that deploy says why it has no place.' : 'Find out what interrupted that deploy.',
  ].join(' ');
}
