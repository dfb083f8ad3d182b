/** What a manifest says of statements is held against the server's log: a lie is found, and the truth is not. */
import pg from 'pg';
import { beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import type { Manifest } from '../../src/manifest/schema.ts';
import { digest } from '../../src/model/digest.ts';
import { compareWithServerLog, followServerLog } from '../scenarios/harness/server-log.ts';

type Execution = Manifest['execution'];
type Statement = Exclude<Execution['migrations'][number]['statements'], { readonly unknown: string }>[number];

const texts = [' select 1;\n-- ü', 'select pg_sleep(0.02)', 'select 1 / 0 as "x"'] as const;

beforeAll(followServerLog);

/** Runs the statements in the session of a deploy; returns what a manifest may say of it. */
async function deploy(manifestId: string, commit: Execution['commit'] = 'not-sent'): Promise<Pick<Manifest, 'execution' | 'run' | 'manifestId'>> {
  const client = new pg.Client({ connectionString: inject('postgresql').adminUrl, application_name: `drizzle-attest/7.${manifestId.slice(0, 8)}/work` });
  await client.connect();
  onTestFinished(() => client.end());
  const statements: Statement[] = [];
  for (const [at, sql] of texts.entries()) {
    const startedAt = new Date().toISOString();
    // The second goes by the extended protocol.
    const failed: unknown = await client.query(at === 1 ? { text: sql, name: 'two' } : sql).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    const error = failed === null ? null : { sqlState: '22012', message: 'division by zero', position: null };
    statements.push({ index: at + 1, sha256: digest(sql), startedAt, finishedAt: new Date().toISOString(), commands: { unknown: 'not asked for' }, error });
  }
  await client.query('select 2');
  return { manifestId, run: runOf('7'), execution: executionOf(statements, commit) };
}

function runOf(id: string): Manifest['run'] {
  const not = { unknown: 'not asked for' };
  const none = { attempt: not, number: not, url: not, event: not, actor: not, triggeringActor: not, runnerEnvironment: not, identity: not };
  return { runner: 'github-actions', id, ...none };
}

function executionOf(statements: readonly Statement[], commit: Execution['commit']): Execution {
  const not = { unknown: 'not asked for' };
  const migration = { name: '0000_one', sha256: digest(''), outcome: not, appliedAt: not, statements: [...statements], statementsLeftOut: 0 };
  const times = { startedAt: not, finishedAt: not, lockAcquiredAt: not };
  return { form: 'in-job', ...times, exit: not, connection: 'relay', commit, lock: 'kept', migrations: [migration], failure: null };
}

function change(told: Pick<Manifest, 'execution' | 'run' | 'manifestId'>, work: (statements: Statement[]) => Statement[]): typeof told {
  const { statements } = told.execution.migrations[0] ?? { statements: [] };
  return { ...told, execution: executionOf(Array.isArray(statements) ? work([...statements]) : [], told.execution.commit) };
}

test('what the log says as well is true', async () => {
  await expect(compareWithServerLog(await deploy('11111111-a'), texts.map(digest))).resolves.toBeUndefined();
});

test('a statement that is left out, moved or made up, another SQLSTATE, a shorter time and a COMMIT that was not there are found', async () => {
  const told = await deploy('22222222-a');
  const planned = texts.map(digest);
  const lies: readonly ((statements: Statement[]) => Statement[])[] = [
    (statements) => statements.slice(1),
    (statements) => statements.toReversed(),
    ([one, ...rest]) => (one === undefined ? [] : [one, one, ...rest]),
    (statements) => statements.map((one) => ({ ...one, error: null })),
    (statements) => statements.map((one) => ({ ...one, finishedAt: one.startedAt })),
  ];
  for (const lie of lies) await expect(compareWithServerLog(change(told, lie), planned), String(lie)).rejects.toThrow();
  await expect(compareWithServerLog({ ...told, execution: { ...told.execution, commit: 'committed' } }, planned)).rejects.toThrow();
});
