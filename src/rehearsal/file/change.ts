/** The new migrations in a database file, through the project's drizzle-kit. The ledger says what it did; its exit code does not. */
import { runKit } from '../../kit/kit.ts';
import { describeEnd } from '../../model/child-end.ts';
import type { Migration } from '../../model/migration.ts';
import type { ChildEnd } from '../../model/ports.ts';
import type { RehearsalAnswer, ShadowFacts } from '../../model/rehearsal.ts';
import { withLimit } from '../clock.ts';
import { baseBatches, changeBatch, findSource, setupBatches } from './batches.ts';
import { databasePath, workOnFile, type FileStage, type FileState } from './database.ts';
import { missingDriverRemedy } from './drivers.ts';
import { describe, explainFailure } from './explanation.ts';
import { findUnapplied } from './ledger.ts';
import { clause } from '../../text/sentence.ts';

export type Migrated = { readonly kind: 'migrated'; readonly state: FileState } | { readonly kind: 'refused'; readonly answer: RehearsalAnswer };

/** SQLite ends no statement by itself, so that drizzle-kit has to be ended in its place. */
export async function migrateChange(stage: FileStage, name: string, shadow: ShadowFacts): Promise<Migrated> {
  const { order, ports, folder, signal } = stage;
  const own = { connection: { kind: 'file', path: databasePath(stage, name) }, tempFolder: `${folder}/kit` } as const;
  const run = { ...order.run, ...own, signal: withLimit(signal, order.statementTimeoutMs * 2), output: 'status', onLine: () => undefined } as const;
  const { end, complaint } = await runKit(run, ports.runChild);
  signal.throwIfAborted();
  const after = await workOnFile(stage, { name, batches: [], read: true });
  if (after.kind === 'failed') return { kind: 'refused', answer: explainFailure(after, [], shadow, order.statementTimeoutMs) };
  const left = findUnapplied(after.state.noted, order.generation, order.change);
  if (left.length === 0) return { kind: 'migrated', state: after.state };
  return { kind: 'refused', answer: await explain(stage, { left, end, complaint, shadow }) };
}

interface Unmigrated {
  readonly left: readonly Migration[];
  readonly end: ChildEnd;
  readonly complaint: string | null;
  readonly shadow: ShadowFacts;
}

/** drizzle-kit may keep the reason to itself: in a file like the first, the statements are run once more to find it. */
async function explain(stage: FileStage, unmigrated: Unmigrated): Promise<RehearsalAnswer> {
  const { order } = stage;
  const batches = [...setupBatches(order), ...baseBatches(order), changeBatch(order)];
  const again = await workOnFile(stage, { name: 'again', batches, read: false });
  if (again.kind === 'failed') return explainFailure(again, batches, unmigrated.shadow, order.statementTimeoutMs);
  const { extra } = again.state;
  const batch = extra === null ? undefined : batches[extra.batch];
  const found = extra === null || batch === undefined ? null : findSource(batch, extra.statement);
  if (extra === null || found?.source.during !== 'change') return unexplained(order.dialect, unmigrated);
  return { kind: 'failed', shadow: unmigrated.shadow, failure: describe(found, extra.offset, severalStatements) };
}

const severalStatements = 'another statement begins here without a --> statement-breakpoint before it, and not every driver takes more than one at once';

/** Nothing is wrong with the statements, so that it lies with drizzle-kit: it said why it does not go on, or has no driver, or passed them over. */
function unexplained(dialect: Parameters<typeof missingDriverRemedy>[0], { left, end, complaint, shadow }: Unmigrated): RehearsalAnswer {
  const names = left.map(({ name }) => name).join(', ');
  const said = complaint === null ? '' : `; it said: ${clause(complaint)}`;
  const message = `drizzle-kit ${describeEnd(end)} and left no ledger row for ${names}, although all statements pass when they are run one by one${said}`;
  const lacksDriver = complaint !== null && /install|^(?:Error: )?Cannot find/iu.test(complaint);
  if (lacksDriver || (complaint === null && !(end.kind === 'exited' && end.code === 0)))
    return { kind: 'unavailable', reason: message, remedy: missingDriverRemedy(dialect) };
  const [first] = left;
  return {
    kind: 'failed',
    shadow,
    failure: { migration: first?.name ?? null, path: first?.path ?? null, line: null, excerpt: null, sqlState: null, message },
  };
}
