/**
 * Deploys that are killed in the middle: the next run says exactly what happened, and loses and repeats nothing. A moment is here where
 * something else is left behind than at the one before it: mark, rows, draft, manifest.
 */
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { isUnknown } from '../../src/model/unknown.ts';
import { verifyEvidence, type ActionInputs, type ActionOptions, type ActionRun, type StartedRun } from './harness/action.ts';
import { expectUnbroken, readChain } from './harness/chain.ts';
import { makeTarget, manifestOf, type Target } from './harness/deploy.ts';
import { openGate, type Gate, type Stop } from './harness/gate.ts';
import { killedAt } from './harness/last-breath.ts';
import { descendantsOf, stillThere } from './harness/processes.ts';
import { generations, makeFolder, type Generation, type ProjectOptions } from './harness/project.ts';

/** The advisory lock that the second migration of these tests waits for, while a test holds it. */
const door = '73162';

interface Story {
  readonly target: Target;
  readonly gate: Gate;
  readonly start: (options?: Partial<ActionOptions>) => Promise<StartedRun<ActionRun>>;
  /** A session of the test's own, that ends with it at the latest. */
  readonly session: pg.Client;
}

async function stoppedBy(gate: Gate, stop: Stop, story: Story): Promise<StartedRun<ActionRun>> {
  const stopped = gate.stopAt(stop);
  const started = await story.start();
  await stopped;
  return started;
}

async function dyingAt(variables: Readonly<Record<string, string>>, story: Story): Promise<StartedRun<ActionRun>> {
  const started = await story.start({ env: variables });
  expect((await started.done).signal).toBe('SIGKILL');
  return started;
}

/** Holds the lock that the second migration needs, and waits until it waits. */
async function waitingInSecond({ target, session, start }: Story): Promise<StartedRun<ActionRun>> {
  await session.query(`select pg_advisory_lock(${door})`);
  const started = await start();
  const waiting = `select 1 from pg_locks where locktype = 'advisory' and not granted and objid = ${door}`;
  await expect.poll(() => target.rows(waiting), { timeout: 60_000 }).toHaveLength(1);
  return started;
}

/** Takes requests and never answers; gives its URL, and says when the first has come. */
async function openSilentServer(): Promise<{ readonly url: string; readonly asked: Promise<void> }> {
  const server = createServer();
  const asked = new Promise<void>((resolve) => server.on('connection', (socket) => void socket.on('error', () => undefined).once('data', () => resolve())));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${String(typeof address === 'object' && address !== null ? address.port : 0)}/`, asked };
}

/** Calls to the disk after which something else is left behind than before. */
const beforeMark = killedAt('rename', /started-[^/]*\.draft$/u);
const beforeManifest = killedAt('rename', /\.draft-[^/]*$/u);
const besideMark = killedAt('rm', /started-[^/]*\.json$/u);

/** Two migrations, each with an effect that shows how often it ran. */
async function addMigrations({ project }: Target): Promise<readonly string[]> {
  const first = await project.addMigration('first', ['CREATE TABLE "effects" ("of" text NOT NULL);\n', `INSERT INTO "effects" VALUES ('first');`]);
  const second = await project.addMigration('second', [`INSERT INTO "effects" VALUES ('second');\n`, `SELECT pg_advisory_xact_lock(${door});`]);
  await project.commit('two migrations');
  return [first, second];
}

async function openStory(
  generation: Generation,
  options: ProjectOptions = {},
): Promise<Story & { readonly names: readonly string[]; next(inputs?: ActionInputs): Promise<ActionRun> }> {
  const target = await makeTarget(generation, { migrations: 1, ...options });
  const gate = await openGate(target.databaseUrl);
  const session = new pg.Client(target.databaseUrl);
  await session.connect();
  onTestFinished(() => session.end());
  const inputs = { 'database-url': gate.url };
  expect((await target.deploy({ ...inputs, 'chain-start': 'true' })).exitCode).toBe(0);
  return {
    target,
    gate,
    session,
    names: await addMigrations(target),
    start: (options) => target.start(inputs, { run: { id: '7000000666' }, ...options }),
    next: (more) => target.deploy({ ...inputs, ...more }),
  };
}

/** Kills the action alone, as the runner does; what it started has to notice by itself. */
async function kill(started: StartedRun<ActionRun>): Promise<void> {
  const children = await descendantsOf(started.pid);
  started.kill('SIGKILL');
  await started.done;
  await expect.poll(() => stillThere(children), { timeout: 60_000 }).toEqual([]);
}

const sessions = `select application_name, state from pg_stat_activity where application_name like 'drizzle-attest/%' and datname = current_database()`;

/** Lets go of all that was held, after which no session of the dead deploy stays. */
async function release({ target, gate, session }: Story): Promise<void> {
  gate.open();
  await session.query('select pg_advisory_unlock_all()');
  await expect.poll(() => target.rows(sessions), { timeout: 60_000 }).toEqual([]);
}

/** The marks of deploys that started and left no manifest. */
async function marksOf({ target }: Story): Promise<readonly string[]> {
  return (await readChain(target.evidenceDirectory)).others.filter((other) => other.endsWith('.json'));
}

/** Of each killed deploy that a run tells of, which of its migrations were applied. */
function fatesOf(run: ActionRun): readonly unknown[] {
  return manifestOf(run).ledger.interrupted.map(({ migrations }) => migrations.map(({ applied }) => applied));
}

/** Each migration ran once, whatever was killed; the chain is whole, and what ends it verifies. */
async function expectNothingLost(story: Story, last: ActionRun, manifests: number): Promise<void> {
  expect(await story.target.rows('select "of" from "effects" order by 1')).toEqual([{ of: 'first' }, { of: 'second' }]);
  expect(await story.target.ledger()).toHaveLength(3);
  const chain = await expectUnbroken(story.target.evidenceDirectory, manifests);
  expect(chain.at(-1)?.manifest.manifestId).toBe(manifestOf(last).manifestId);
  expect(await verifyEvidence(last, { migrations: story.target.project.folder })).toMatchObject({ verdict: 'verified', exitCode: 0 });
}

describe.each(generations)('With drizzle-kit of generation %s', (generation) => {
  test('deploys that are killed before their mark, while a statement runs and before their manifest is in its place are told apart', async () => {
    const story = await openStory(generation, { realKit: true });
    const { target, names } = story;
    await kill(await dyingAt(beforeMark, story));
    expect(await marksOf(story)).toEqual([]);

    await kill(await waitingInSecond(story));
    await release(story);
    expect(await marksOf(story)).toHaveLength(1);
    expect(await target.tables()).toEqual(['users']);

    await kill(await dyingAt(beforeManifest, story));
    expect(await marksOf(story)).toHaveLength(2);
    expect(await target.tables()).toEqual(['effects', 'users']);

    const next = await story.next();
    const hashes = await Promise.all(names.map((migration) => target.project.hashOf(migration)));
    expect(next).toMatchObject({ exitCode: 0, outputs: { outcome: 'no-op', applied: '[]' }, codes: ['chain/interrupted', 'chain/interrupted'] });
    const { interrupted, unrecorded } = manifestOf(next).ledger;
    const told = (applied: boolean): unknown => ({
      manifestId: expect.any(String),
      runId: '7000000666',
      reason: 'no-manifest',
      startedAt: expect.any(String),
      migrations: names.map((name, index) => ({ name, sha256: hashes[index], applied })),
    });
    expect(interrupted).toEqual([told(false), told(true)]);
    const [, second] = interrupted;
    expect(isUnknown(unrecorded) ? [] : unrecorded.map(({ hash, deploy }) => [hash, deploy])).toEqual(hashes.map((hash) => [hash, second?.manifestId]));
    for (const name of names) for (const fate of ['was applied', 'had no row']) expect(next.summary).toContain(`${name} ${fate}`);
    await expectNothingLost(story, next, 2);
  });
});

test('A deploy that is killed before drizzle-kit knows of its commit is told by its rows', async () => {
  const story = await openStory('v1');
  const started = await stoppedBy(story.gate, { at: ({ session, sql }) => session === 'kit' && /^commit/iu.test(sql ?? ''), holds: 'answer' }, story);
  await expect.poll(() => story.target.ledger(), { timeout: 60_000 }).toHaveLength(3);
  await kill(started);
  await release(story);
  const [mark = ''] = await marksOf(story);
  const next = await story.next();
  expect(next).toMatchObject({ exitCode: 0, outputs: { outcome: 'no-op' }, codes: ['chain/interrupted'] });
  expect(manifestOf(next).ledger.interrupted).toMatchObject([{ manifestId: mark.slice('started-'.length, -'.json'.length) }]);
  expect(fatesOf(next)).toEqual([[true, true]]);
  await expectNothingLost(story, next, 2);
});

test('Deploys that are killed after their manifest is in its place, beside its mark or while it is uploaded, leave nothing to tell', async () => {
  const story = await openStory('v0');
  await kill(await dyingAt(besideMark, story));
  expect(await marksOf(story)).toHaveLength(1);
  const silent = await openSilentServer();
  const uploading = await story.start({ env: { ACTIONS_RESULTS_URL: silent.url } });
  await silent.asked;
  await kill(uploading);
  await release(story);
  expect(await marksOf(story)).toEqual([]);
  const next = await story.next();
  expect(next).toMatchObject({ exitCode: 0, outputs: { outcome: 'no-op' }, codes: [] });
  expect(manifestOf(next).ledger).toMatchObject({ interrupted: [], unrecorded: [] });
  const manifests = await expectUnbroken(story.target.evidenceDirectory, 4);
  expect(manifests.map(({ manifest }) => manifest.outcome)).toEqual(['succeeded', 'succeeded', 'no-op', 'no-op']);
  await expectNothingLost(story, next, 4);
});

test('A statement that a killed deploy left at work is waited for, and refuses the next deploy where it does not end', async () => {
  const story = await openStory('v0');
  await kill(await waitingInSecond(story));
  const refused = await story.next({ 'lock-wait': '1s' });
  expect(refused.exitCode).toBe(2);
  expect(refused).toMatchObject({ outputs: { outcome: 'refused' }, codes: ['lock/timeout'] });
  expect(refused.log).toContain('Waiting for at most 1 s (lock-wait).');
  expect(await verifyEvidence(refused)).toMatchObject({ verdict: 'verified' });
  const waiting = story.target.start({ 'database-url': story.gate.url, 'lock-wait': '5m' });
  const holder = `select 1 from pg_locks l join pg_stat_activity a using (pid) where locktype = 'advisory' and granted and application_name like '%/lock'`;
  await expect.poll(() => story.target.rows(holder), { timeout: 60_000 }).toHaveLength(1);
  await story.session.query('select pg_advisory_unlock_all()');
  const next = await (await waiting).done;
  expect(next).toMatchObject({ outputs: { outcome: 'succeeded', applied: JSON.stringify(story.names) }, codes: ['chain/interrupted'] });
  expect(fatesOf(next)).toEqual([[false, false]]);
  await expectUnbroken(story.target.evidenceDirectory, 2);
});

test('What a killed deploy applied is told also where no manifest came before it', async () => {
  const target = await makeTarget('v0');
  const started = await target.start({}, { env: beforeManifest });
  expect((await started.done).signal).toBe('SIGKILL');
  const next = await target.deploy();
  expect(manifestOf(next).ledger).toMatchObject({
    unrecorded: { unknown: expect.any(String) },
    interrupted: [{ migrations: [{ applied: true }, { applied: true }, { applied: true }] }],
  });
  expect(next.summary).toContain('was applied');
  expect(next.summary).not.toContain('had no row');
});

test('What a deploy that was killed left in the folder for temporary files goes with the next one', async () => {
  const [target, temp] = await Promise.all([makeTarget('v0'), makeFolder('temp')]);
  const left = async (): Promise<readonly string[]> => (await readdir(temp)).filter((name) => /^drizzle-attest-\d/u.test(name));
  const killed = await target.deploy({}, { temp, env: beforeMark });
  expect(killed.signal).toBe('SIGKILL');
  expect(await left()).toHaveLength(1);
  expect((await target.deploy({ 'chain-start': 'true' }, { temp })).exitCode).toBe(0);
  expect(await left()).toEqual([]);
});
