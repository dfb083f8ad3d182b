/** Manifests that contradict themselves about the statements that ran: each names the clause that it breaks. */
import type { Manifest } from '../../src/manifest/schema.ts';
import { digest } from '../../src/model/digest.ts';
import type { Lie } from './gate-lies.ts';
import { failed, failedUnread, noOp, partial, partialUnread, resolved, succeeded, undetermined, unseen, unseenWithoutRow } from './truthful.ts';
import { commits, creates, executed, exists, failure, ran, separate, statement, unread, type Executed, type Fate } from './truthful-execution.ts';

const ok = succeeded();
const early = '2026-03-01T10:00:01.500Z';

const statements: readonly Lie[] = [
  lie(
    'statement-missing',
    'A statement in the middle is left out.',
    'C30',
    withFirst(ok, [statement(0, 'kept'), statement(0, 'kept', { index: 3, sha256: digest('c') })]),
  ),
  lie('statement-twice', 'A statement is listed as two.', 'C30', withFirst(ok, [statement(0, 'kept'), statement(0, 'kept')])),
  lie(
    'statement-of-the-file',
    'The hash of the file hides what one of its statements was.',
    'C30',
    withFirst(
      ok,
      [1, 2].map((index) => statement(0, 'kept', { index })),
    ),
  ),
  lie(
    'left-out-of-nothing',
    'Statements are counted that nobody saw.',
    'C30',
    edit(unseen(), (migration) => ({ ...migration, statementsLeftOut: 3 })),
  ),
  lie('sent-before-the-start', 'A statement ran before the deploy had started.', 'C30', withFirst(ok, [statement(0, 'kept', { startedAt: early })])),
  lie('answered-after-the-end', 'A statement went on after the deploy had ended.', 'C30', at(1, { finishedAt: '2026-03-01T10:00:03.900Z' })),
  lie('answered-before-sent', 'A statement took less than no time.', 'C30', at(0, { finishedAt: '2026-03-01T10:00:02.050Z' })),
  lie('order-of-migrations', 'The second migration ran before the first.', 'C30', at(1, { startedAt: '2026-03-01T10:00:02.050Z' })),
];

const connections: readonly Lie[] = [
  lie(
    'relay-without-statements',
    'What ran through the relay is not told.',
    'C31',
    edit(ok, (migration) => ({ ...migration, statements: separate })),
  ),
  lie('separate-with-statements', 'The weaker promise is stated as the stronger one.', 'C31', executing(ok, { connection: 'separate', commit: separate })),
  lie('separate-and-not-executed', 'A migration that nobody saw did not run.', 'C31', unseenAs('not-executed')),
  lie('separate-and-failed', 'A migration that nobody saw failed and left nothing.', 'C31', unseenAs('failed')),
  lie('separate-with-commit', 'A COMMIT is stated that nobody saw.', 'C31', executing(unseen(), { commit: 'committed' })),
  lie('connection-left-out', 'How drizzle-kit was connected is left out.', 'C31', executing(unseen(), { connection: separate })),
  lie('connection-of-nothing', 'Nothing was started, and it was connected.', 'C31', executing(noOp(), { connection: 'relay' })),
  lie('lock-left-out', 'Whether the lock was held all the time is left out.', 'C31', executing(ok, { lock: unread })),
];

const errors: readonly Lie[] = [
  lie('failure-left-out', 'A statement failed, and failure is null.', 'C32', executing(failed(), { failure: null })),
  lie('failure-invented', 'The failure of a statement that did not fail.', 'C32', executing(partial(), { migrations: partialWithout() })),
  lie(
    'failure-of-another-state',
    'The failure has another SQLSTATE than the statement.',
    'C32',
    executing(failed(), { failure: { ...failure, sqlState: '55P03' } }),
  ),
  lie(
    'failure-of-another-position',
    'The failure points to another place than the server did.',
    'C32',
    executing(failed(), { failure: { ...failure, position: 7 } }),
  ),
  lie('failure-of-another-command', 'The failure is of another command.', 'C32', executing(failed(), { failure: { ...failure, keyword: 'ALTER TABLE' } })),
  lie('failure-of-another-statement', 'The failure is of another statement.', 'C32', executing(failed(), { failure: { ...failure, statement: 2 } })),
  lie('failed-without-error', 'A migration failed, and none of its statements did.', 'C32', withoutError()),
];

const effects: readonly Lie[] = [
  lie('applied-with-error', 'A migration was applied, and a statement of it failed.', 'C33', withFirst(ok, [statement(0, 'kept', { error: exists })])),
  lie('applied-rolled-back', 'A migration was applied, and nothing of it stayed.', 'C33', withFirst(ok, [statement(0, 'rolled-back')])),
  lie(
    'failed-and-kept',
    'A migration failed, and something of it stayed.',
    'C33',
    fates(failed(), ran('rolled-back', 0, 'rolled-back'), ran('failed', 1, 'kept', { error: exists })),
  ),
  lie(
    'rolled-back-and-kept',
    'A migration was rolled back, and something of it stayed.',
    'C33',
    fates(failed(), ran('rolled-back', 0, 'kept'), ran('failed', 1, 'rolled-back', { error: exists })),
  ),
  lie(
    'not-executed-and-sent',
    'A migration ran, and is listed as one that did not.',
    'C33',
    fates(failed(), ran('not-executed', 0, 'rolled-back'), ran('failed', 1, 'rolled-back', { error: exists })),
  ),
  lie(
    'partial-and-nothing',
    'A migration is partial, and nothing of it stayed.',
    'C33',
    fates(partial(), ran('partial', 0, 'rolled-back'), ran('failed', 1, 'rolled-back', { error: exists })),
  ),
];

const commit: readonly Lie[] = [
  lie('migration-in-part', 'Of one transaction a part stayed.', 'C34', inPart()),
  lie('kept-without-commit', 'All of it stayed, and no COMMIT was sent.', 'C34', executing(ok, { commit: 'not-sent' })),
  lie('kept-after-rollback', 'All of it stayed, and the transaction was rolled back.', 'C34', executing(ok, { commit: 'rolled-back' })),
  lie('rolled-back-after-commit', 'Nothing stayed, and the transaction was committed.', 'C34', executing(failed(), { commit: 'committed' })),
  lie(
    'applied-without-commit',
    'What stayed is not told, and no COMMIT was sent.',
    'C34',
    fates(executing(ok, { commit: 'not-sent' }), ran('applied', 0, unread), ran('applied', 1, unread)),
  ),
];

const ledgers: readonly Lie[] = [
  lie(
    'unread-and-applied',
    'A migration was applied, and nobody read the ledger.',
    'C13',
    fates(undetermined(), ran('applied', 0, 'kept'), ran(unread, 1, unread)),
  ),
  lie(
    'unread-and-nothing-kept',
    'It is partial, the ledger was not read, and nothing is known to stay.',
    'C13',
    fates(partialUnread(), ran('partial', 0, unread)),
  ),
  lie(
    'unread-and-committed',
    'It failed, the ledger was not read, and the transaction was committed.',
    'C13',
    executing(failedUnread(), { commit: 'committed' }),
  ),
  lie('unread-and-commit-unknown', 'It failed, the ledger was not read, and nobody knows of the COMMIT.', 'C13', executing(failedUnread(), { commit: unread })),
  lie(
    'unread-and-effect-unknown',
    'It failed, the ledger was not read, and nobody knows what stayed.',
    'C13',
    fates(failedUnread(), ran('rolled-back', 0, unread), ran('failed', 1, 'rolled-back', { error: exists })),
  ),
  lie('unread-and-separate', 'It failed, the ledger was not read, and nobody saw a statement.', 'C13', unreadAndUnseen()),
  lie(
    'unknown-and-all-stated',
    'What became of every migration is stated, and the outcome is unknown.',
    'C7',
    fates(undetermined(), ran('rolled-back', 0, 'rolled-back')),
  ),
];

const rows: readonly Lie[] = [
  lie(
    'row-of-nobody',
    'A row names a deploy that is not in the list of interrupted ones.',
    'C35',
    resolved({ deploy: '01980000-0000-7000-8000-00000000000b' }),
  ),
  lie('row-of-what-did-not-run', 'A row is of a migration that was not applied.', 'C35', resolved({}, false)),
  lie('row-of-another-migration', 'A row has the hash of no migration of the deploy.', 'C35', resolved({ hash: digest('by hand') })),
  lie('row-of-another-name', 'A row has the name of another migration.', 'C35', resolved({ name: '0001_orders' })),
];

export const executionLies: readonly Lie[] = [...statements, ...connections, ...errors, ...effects, ...commit, ...ledgers, ...rows];

function lie(name: string, hope: string, clause: string, manifest: Manifest): Lie {
  return { name, hope, clause, manifest };
}

function executing(manifest: Manifest, change: Partial<Manifest['execution']>): Manifest {
  return { ...manifest, execution: { ...manifest.execution, ...change } };
}

function fates(manifest: Manifest, ...all: readonly Fate[]): Manifest {
  return executing(manifest, { migrations: executed(...all) });
}

function edit(manifest: Manifest, change: (migration: Executed, at: number) => Executed): Manifest {
  return executing(manifest, { migrations: manifest.execution.migrations.map(change) });
}

function withFirst(manifest: Manifest, first: Executed['statements']): Manifest {
  return edit(manifest, (migration, index) => (index === 0 ? { ...migration, statements: first } : migration));
}

/** One statement of the successful deploy, changed. */
function at(which: 0 | 1, change: Partial<ReturnType<typeof statement>>): Manifest {
  return edit(ok, (migration, index) => (index === which ? { ...migration, statements: [statement(which, 'kept', change)] } : migration));
}

function partialWithout(): Executed[] {
  return executed(ran('applied', 0, 'kept', { commands: [creates('users', 'kept'), commits] }), ran('rolled-back', 1, 'rolled-back'));
}

function inPart(): Manifest {
  const commands = [creates('users', 'kept'), creates('orders', 'rolled-back')];
  return fates(partial(), ran('partial', 0, 'kept', { commands }), ran('failed', 1, 'rolled-back', { error: exists }));
}

function withoutError(): Manifest {
  return fates(executing(failed(), { failure: unread }), ran('rolled-back', 0, 'rolled-back'), ran('failed', 1, 'rolled-back'));
}

function unreadAndUnseen(): Manifest {
  const fate = { outcome: 'not-executed' as const, statements: separate };
  return fates(executing(failedUnread(), { connection: 'separate', exit: unread, commit: separate, failure: separate }), fate, fate);
}

function unseenAs(outcome: 'failed' | 'not-executed'): Manifest {
  const [applied, second] = [
    { outcome: 'applied' as const, statements: separate },
    { outcome, statements: separate },
  ];
  return { ...fates(unseenWithoutRow(), applied, second), outcome: 'partial' };
}
