/** A deploy that loses its database for good does not know what it applied: the next one says it, and names it. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Network } from '../../scripts/trials/faults/network.ts';
import { runCli, verifyEvidence, type ActionRun } from './harness/action.ts';
import { readChain } from './harness/chain.ts';
import { makeTarget, manifestOf, type Target } from './harness/deploy.ts';
import { scenarioKey } from './harness/keys.ts';
import { makeFolder } from './harness/project.ts';

async function openNetwork({ databaseUrl }: Target): Promise<{ readonly network: Network; readonly url: string }> {
  const url = new URL(databaseUrl);
  const network = await Network.open(Number(url.port));
  onTestFinished(() => network.close());
  url.port = String(network.port);
  return { network, url: url.href };
}

/** Resolves once the server has answered COMMIT, the answer is lost, and nothing reaches the server any more. */
function loseAtCommit(network: Network): Promise<void> {
  return new Promise((resolve) => {
    const reached = async (): Promise<void> => {
      network.swallowNew(true);
      network.cut('reset', ['watch', 'work']);
      resolve();
      await Promise.resolve();
    };
    network.aim({ at: ({ role, kind }) => role === 'work' && kind === 'commit answered', place: 'before', reached });
  });
}

async function verifyFolder({ evidenceDirectory }: Target): Promise<unknown> {
  const cwd = await makeFolder('audit');
  await writeFile(join(cwd, 'key.pem'), scenarioKey.publicKey);
  const run = await runCli(['verify', '--manifest', evidenceDirectory, '--public-key-file', 'key.pem', '--format', 'json'], { cwd });
  return { exitCode: run.exitCode, ...JSON.parse(run.stdout) };
}

/** What the summary says of the migrations of a deploy. */
function saidOf(run: ActionRun, names: readonly string[]): readonly boolean[] {
  return names.map((name) => run.summary.includes(`${name} was applied`));
}

test('What a deploy applied whose COMMIT has no answer is said by the next one, with its name at each row', async () => {
  const target = await makeTarget('v1', { migrations: 1 });
  const { network, url } = await openNetwork(target);
  expect((await target.deploy({ 'database-url': url, 'chain-start': 'true' })).exitCode).toBe(0);
  const names = [
    await target.project.addMigration('first', ['CREATE TABLE "effects" ("of" text NOT NULL);\n', `INSERT INTO "effects" VALUES ('first');`]),
    await target.project.addMigration('second', [`INSERT INTO "effects" VALUES ('second');`]),
  ];
  await target.project.commit('two migrations');

  const lost = loseAtCommit(network);
  const started = await target.start({ 'database-url': url }, { run: { id: '7000000666' } });
  await lost;
  // Whoever cancels does not wait a minute for the database to come back.
  started.kill('SIGINT');
  const undecided = await started.done;
  expect(undecided).toMatchObject({ exitCode: 2, outputs: { outcome: 'unknown', applied: '' } });
  const { manifestId, execution, ledger } = manifestOf(undecided);
  expect(ledger.after).toHaveProperty('unknown');
  expect(execution).toMatchObject({ connection: 'relay', lock: 'lost', commit: { unknown: expect.any(String) } });
  expect(execution.migrations.map(({ outcome }) => outcome)).toEqual(names.map(() => ({ unknown: expect.any(String) })));
  expect(await verifyEvidence(undecided)).toMatchObject({ verdict: 'verified' });

  network.heal(true);
  const next = await target.deploy({ 'database-url': url });
  expect(next).toMatchObject({ exitCode: 0, outputs: { outcome: 'no-op' }, codes: ['chain/interrupted'] });
  const hashes = await Promise.all(names.map((name) => target.project.hashOf(name)));
  expect(manifestOf(next).ledger).toMatchObject({
    interrupted: [{ manifestId, runId: '7000000666', reason: 'outcome-unknown', migrations: names.map((name) => ({ name, applied: true })) }],
    unrecorded: hashes.map((hash) => ({ hash, deploy: manifestId })),
  });
  expect(saidOf(next, names)).toEqual([true, true]);
  expect(await target.rows('select "of" from "effects" order by 1')).toEqual([{ of: 'first' }, { of: 'second' }]);
  expect((await readChain(target.evidenceDirectory)).others).toEqual([]);
  expect(await verifyFolder(target)).toMatchObject({ exitCode: 0, verdict: 'complete', unchained: [], resolved: [expect.stringContaining(manifestId)] });

  const last = await target.deploy({ 'database-url': url });
  expect(manifestOf(last).ledger).toMatchObject({ interrupted: [], unrecorded: [] });
});

test('Deploys from before the chain has begun warn, and the manifest that begins it names them, so that the folder is complete', async () => {
  const target = await makeTarget('v1', { migrations: 1 });
  const [applied, idle] = [await target.deploy(), await target.deploy({ artifact: 'off' })];
  for (const run of [applied, idle]) {
    expect(run.exitCode).toBe(0);
    expect(manifestOf(run).problems.map(({ code }) => code)).toContain('chain/not-started');
    expect(manifestOf(run).ledger.interrupted).toEqual([]);
  }
  expect(await verifyFolder(target)).toMatchObject({ exitCode: 1, verdict: 'unproven', unchained: [expect.any(String), expect.any(String)] });
  const begun = await target.deploy({ 'chain-start': 'true' });
  expect(begun.codes).toEqual(['chain/interrupted']);
  const { chain, ledger } = manifestOf(begun);
  expect(chain.position).toEqual({ sequence: 1, previous: null });
  expect(ledger.interrupted.map(({ manifestId, reason }) => [manifestId, reason])).toEqual(
    [applied, idle].map((run) => [manifestOf(run).manifestId, 'no-place']),
  );
  expect(ledger.unrecorded).toEqual([expect.objectContaining({ deploy: manifestOf(applied).manifestId })]);
  expect(begun.summary).toContain('**Deploy outside of the chain**');
  expect(await verifyFolder(target)).toMatchObject({ exitCode: 0, verdict: 'complete', unchained: [], resolved: [expect.any(String), expect.any(String)] });
  expect((await target.deploy()).codes).toEqual([]);
});
