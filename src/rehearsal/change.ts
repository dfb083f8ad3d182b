/** The new migrations, through the project's drizzle-kit as a deploy runs it. The ledger says what it did; its exit code does not. */
import { runKit } from '../kit/kit.ts';
import { describeEnd } from '../model/child-end.ts';
import type { Migration } from '../model/migration.ts';
import type { ChildEnd, ShadowAddress } from '../model/ports.ts';
import type { RehearsalAnswer } from '../model/rehearsal.ts';
import { withLimit } from './clock.ts';
import { inSession, runBase, setUp } from './database.ts';
import { type Stage, rolesOf } from './order.ts';
import { explainFailure } from './explanation.ts';
import { readUnapplied } from './ledger.ts';
import { runTransaction } from './statements/run.ts';
import { clause } from '../text/sentence.ts';

/** Null where all of them are in the ledger. */
export async function migrateChange(stage: Stage, address: ShadowAddress): Promise<RehearsalAnswer | null> {
  const { order, ports, shadow, signal } = stage;
  if (order.change.migrations.length === 0) return null;
  // PGlite ends no statement by itself, so that drizzle-kit has to be ended in its place.
  const kitSignal = shadow.facts.kind === 'pglite' ? withLimit(signal, order.statementTimeoutMs * 2) : signal;
  const limits = { lockTimeoutMs: 0, statementTimeoutMs: order.statementTimeoutMs };
  const connection = { kind: 'own-session', url: address.url, applicationName: 'drizzle-attest/rehearsal', limits } as const;
  const run = { ...order.run, connection, signal: kitSignal, output: 'status', onLine: () => undefined } as const;
  const { end, complaint } = await runKit(run, ports.runChild);
  signal.throwIfAborted();
  const left = await readLeft(stage, address, end);
  return left.length === 0 ? null : await explain(stage, left, end, complaint);
}

/** A PGlite that is still at a statement answers nobody. */
async function readLeft(stage: Stage, address: ShadowAddress, end: ChildEnd): Promise<readonly Migration[]> {
  const { ledger, generation, change } = stage.order;
  if (end.kind !== 'exited' && stage.shadow.facts.kind === 'pglite') return change.migrations;
  return await inSession(stage, address, async (session) => await readUnapplied(session, ledger, generation, change.migrations));
}

/** drizzle-kit may keep the reason to itself: in a database like the first, the statements are run once more to find it. */
async function explain(stage: Stage, left: readonly Migration[], end: ChildEnd, complaint: string | null): Promise<RehearsalAnswer> {
  const { order, shadow } = stage;
  await shadow.clear(await rolesOf(order));
  const prepared = await setUp(stage, null);
  if (prepared.kind === 'stopped') return prepared.answer;
  const broken = await runBase(stage, prepared.address);
  if (broken !== null) return broken;
  return await inSession(stage, prepared.address, async (session) => {
    const failed = await runTransaction(session, order.change.groups.flat());
    return failed === null ? unexplained(stage, left, end, complaint) : await explainFailure(stage, session, failed, { during: 'change' });
  });
}

/**
 * Nothing is wrong with the statements, so that it lies with drizzle-kit: it passed them over, as it does with a migration that is older than what was
 * applied, or said why it does not go on. Where it did neither, it may be that it reaches no database of this machine.
 */
function unexplained({ shadow }: Stage, left: readonly Migration[], end: ChildEnd, complaint: string | null): RehearsalAnswer {
  const names = left.map(({ name }) => name).join(', ');
  const message = `drizzle-kit ${describeEnd(end)} and left no ledger row for ${names}, although all statements pass when they are run one by one`;
  if (complaint === null && !(end.kind === 'exited' && end.code === 0)) return { kind: 'unavailable', reason: message, remedy: reachable };
  const said = complaint === null ? '' : `; it said: ${clause(complaint)}`;
  const [first] = left;
  return {
    kind: 'failed',
    shadow: shadow.facts,
    failure: { migration: first?.name ?? null, path: first?.path ?? null, line: null, excerpt: null, sqlState: null, message: `${message}${said}` },
  };
}

const reachable =
  'Run drizzle-kit migrate on an empty database to see what it says. A driver that speaks to one provider alone reaches no shadow database: add pg or postgres to the devDependencies.';
