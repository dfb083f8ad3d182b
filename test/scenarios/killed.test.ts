/** Deploys that are killed in the middle: the next run says exactly what happened, and loses and repeats nothing. */
import { createServer } from 'node:net';
import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { lockKey } from '../../src/ledger/lock-key.ts';
import { defaultLedgerTable } from '../../src/model/drizzle.ts';
import { isUnknown } from '../../src/model/unknown.ts';
import { verifyEvidence, type ActionInputs, type ActionOptions, type ActionRun, type StartedRun } from './harness/action.ts';
import { expectUnbroken, readChain } from './harness/chain.ts';
import { makeTarget, manifestOf, type Target } from './harness/deploy.ts';
import { openGate, type Gate, type Stop } from './harness/gate.ts';
import { killedAt } from './harness/last-breath.ts';
import { descendantsOf, stillThere } from './harness/processes.ts';
import { generations, type Generation } from './harness/project.ts';

/** Advisory locks that the migrations of these tests wait for, while a test holds one. */
const doors = { first: '73161', second: '73162' } as const;

/** How a moment is waited for, and what holds it up until then. */
interface Moment {
  /** Starts the deploy and gives it back when the moment is there; the deploy may be dead by then. */
  readonly reach: (story: Story) => Promise<StartedRun<ActionRun>>;
  /** Whether the migrations are in the database when it dies. */
  readonly applied: boolean;
  /** Whether it leaves the mark that says that it started. */
  readonly marked: boolean;
  /** Whether its manifest is whole. */
  readonly recorded: boolean;
  /** With which drizzle-kits it is tried; both unless told. */
  readonly generations?: readonly Generation[];
}

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

/** Holds the lock that a migration needs, and waits until it waits. */
async function waitingAt(door: keyof typeof doors, { target, session, start }: Story): Promise<StartedRun<ActionRun>> {
  await session.query(`select pg_advisory_lock(${doors[door]})`);
  const started = await start();
  const waiting = `select 1 from pg_locks where locktype = 'advisory' and not granted and objid = ${doors[door]}`;
  await expect.poll(() => target.rows(waiting), { timeout: 30_000 }).toHaveLength(1);
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

const moments: Readonly<Record<string, Moment>> = {
  'while it waits for the lock': {
    reach: async (story) => {
      await story.session.query(`select pg_advisory_lock(${lockKey(defaultLedgerTable).value})`);
      let asked = 0;
      return await stoppedBy(
        story.gate,
        { at: ({ session, sql }) => session === 'lock' && sql?.includes('pg_try_advisory_lock') === true && (asked += 1) > 2, holds: 'message' },
        story,
      );
    },
    applied: false,
    marked: false,
    recorded: false,
    generations: ['v0'],
  },
  'under the lock, before it says that it starts': {
    reach: (story) => dyingAt(killedAt('rename', /started-[^/]*\.draft$/u), story),
    applied: false,
    marked: false,
    recorded: false,
    generations: ['v0'],
  },
  'when drizzle-kit is about to connect': {
    reach: (story) => stoppedBy(story.gate, { at: ({ session, sql }) => session === 'kit' && sql === null, holds: 'message' }, story),
    applied: false,
    marked: true,
    recorded: false,
    generations: ['v0'],
  },
  'when drizzle-kit has connected': {
    reach: (story) => stoppedBy(story.gate, { at: ({ session, sql }) => session === 'kit' && sql !== null && sql !== '', holds: 'message' }, story),
    applied: false,
    marked: true,
    recorded: false,
    generations: ['v1'],
  },
  'while the first statement runs': { reach: (story) => waitingAt('first', story), applied: false, marked: true, recorded: false, generations: ['v0'] },
  'while a statement of the second migration runs': { reach: (story) => waitingAt('second', story), applied: false, marked: true, recorded: false },
  'when the server has committed and drizzle-kit does not know it': {
    reach: async (story) => {
      const started = await stoppedBy(story.gate, { at: ({ session, sql }) => session === 'kit' && /^commit/iu.test(sql ?? ''), holds: 'answer' }, story);
      await expect.poll(() => story.target.ledger(), { timeout: 30_000 }).toHaveLength(3);
      return started;
    },
    applied: true,
    marked: true,
    recorded: false,
  },
  'when drizzle-kit has ended, before the ledger is read again': {
    reach: (story) => stoppedBy(story.gate, { at: ({ session, kitEnded }) => session === 'lock' && kitEnded, holds: 'message' }, story),
    applied: true,
    marked: true,
    recorded: false,
    generations: ['v0'],
  },
  'when the manifest is written and the bundle is not': {
    reach: (story) => dyingAt(killedAt('writeFile', /\.draft-[^/]*\/migration-manifest\.json\.sigstore\.json$/u), story),
    applied: true,
    marked: true,
    recorded: false,
    generations: ['v0'],
  },
  'when the manifest is written under its draft name': {
    reach: (story) => dyingAt(killedAt('rename', /\.draft-[^/]*$/u), story),
    applied: true,
    marked: true,
    recorded: false,
  },
  'when the manifest is there, and its mark is, too': {
    reach: (story) => dyingAt(killedAt('rm', /started-[^/]*\.json$/u), story),
    applied: true,
    marked: true,
    recorded: true,
    generations: ['v0'],
  },
  'while the manifest is uploaded': {
    reach: async (story) => {
      const silent = await openSilentServer();
      const started = await story.start({ env: { ACTIONS_RESULTS_URL: silent.url } });
      await silent.asked;
      return started;
    },
    applied: true,
    marked: false,
    recorded: true,
    generations: ['v0'],
  },
};

const cases = Object.entries(moments).flatMap(([name, moment]) => (moment.generations ?? generations).map((generation) => ({ generation, name, moment })));

/** Two migrations, each with an effect that shows how often it ran, and a lock to wait for. */
async function addMigrations({ project }: Target): Promise<readonly string[]> {
  const first = await project.addMigration('first', [
    `SELECT pg_advisory_xact_lock(${doors.first});\n`,
    'CREATE TABLE "effects" ("of" text NOT NULL);\n',
    `INSERT INTO "effects" VALUES ('first');`,
  ]);
  const second = await project.addMigration('second', [`INSERT INTO "effects" VALUES ('second');\n`, `SELECT pg_advisory_xact_lock(${doors.second});`]);
  await project.commit('two migrations');
  return [first, second];
}

async function openStory(generation: Generation): Promise<Story & { readonly names: readonly string[]; next(inputs?: ActionInputs): Promise<ActionRun> }> {
  const target = await makeTarget(generation, { migrations: 1 });
  const gate = await openGate(target.databaseUrl);
  const session = new pg.Client(target.databaseUrl);
  await session.connect();
  onTestFinished(() => session.end());
  const inputs = { 'database-url': gate.url, dialect: 'postgresql', out: 'drizzle' };
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
  await expect.poll(() => stillThere(children), { timeout: 10_000 }).toEqual([]);
}

const sessions = `select application_name, state from pg_stat_activity where application_name like 'drizzle-attest/%' and datname = current_database()`;

/** Lets go of all that was held, after which no session of the dead deploy stays. */
async function release({ target, gate, session }: Story): Promise<void> {
  gate.open();
  await session.query('select pg_advisory_unlock_all()');
  await expect.poll(() => target.rows(sessions), { timeout: 10_000 }).toEqual([]);
}

describe.each(cases)('With drizzle-kit of generation $generation, a deploy that is killed $name', ({ generation, moment }) => {
  test('is told of by the next, and nothing is lost or repeated', async () => {
    const story = await openStory(generation);
    const { target, names } = story;
    await kill(await moment.reach(story));
    await release(story);
    const marks = (await readChain(target.evidenceDirectory)).others.filter((other) => other.endsWith('.json'));
    expect(marks).toHaveLength(moment.marked ? 1 : 0);
    expect(await target.tables()).toEqual(moment.applied ? ['effects', 'users'] : ['users']);

    const next = await story.next();
    const told = moment.marked && !moment.recorded;
    const hashes = await Promise.all(names.map((migration) => target.project.hashOf(migration)));
    const { ledger } = manifestOf(next);
    expect(next.exitCode).toBe(0);
    expect(next.outputs).toMatchObject({ outcome: moment.applied ? 'no-op' : 'succeeded', applied: JSON.stringify(moment.applied ? [] : names) });
    expect(next.codes).toEqual(moment.applied && !moment.recorded ? ['chain/unrecorded'] : []);
    const migrations = names.map((migration, index) => ({ name: migration, sha256: hashes[index], applied: moment.applied }));
    const manifestId = marks[0]?.slice('started-'.length, -'.json'.length);
    expect(ledger.interrupted).toEqual(told ? [{ manifestId, runId: '7000000666', startedAt: expect.any(String), migrations }] : []);
    expect(isUnknown(ledger.unrecorded) ? [] : ledger.unrecorded.map(({ hash }) => hash)).toEqual(moment.applied && told ? hashes : []);
    for (const migration of told ? names : []) expect(next.summary).toContain(`${migration} ${moment.applied ? 'was applied' : 'was not applied'}`);
    expect(await target.rows('select "of" from "effects" order by 1')).toEqual([{ of: 'first' }, { of: 'second' }]);
    expect(await target.ledger()).toHaveLength(3);

    const manifests = await expectUnbroken(target.evidenceDirectory, moment.recorded ? 3 : 2);
    expect(manifests.at(-1)?.manifest.manifestId).toBe(manifestOf(next).manifestId);
    expect(await verifyEvidence(next, { migrations: target.project.folder })).toMatchObject({ verdict: 'verified', exitCode: 0 });
  });
});

test('A statement that a killed deploy left at work is waited for, and refuses the next deploy where it does not end', async () => {
  const story = await openStory('v0');
  await kill(await waitingAt('second', story));
  const refused = await story.next({ 'lock-wait': '1s' });
  expect(refused.exitCode).toBe(2);
  expect(refused).toMatchObject({ outputs: { outcome: 'refused' }, codes: ['lock/orphaned-session'] });
  expect(await verifyEvidence(refused)).toMatchObject({ verdict: 'verified' });
  const waiting = story.target.start({ 'database-url': story.gate.url, 'lock-wait': '60s' });
  const holder = `select 1 from pg_locks l join pg_stat_activity a using (pid) where locktype = 'advisory' and granted and application_name like '%/lock'`;
  await expect.poll(() => story.target.rows(holder), { timeout: 30_000 }).toHaveLength(1);
  await story.session.query('select pg_advisory_unlock_all()');
  const next = await (await waiting).done;
  expect(next).toMatchObject({ outputs: { outcome: 'succeeded', applied: JSON.stringify(story.names) }, codes: [] });
  expect(manifestOf(next).ledger.interrupted.map(({ migrations }) => migrations.map(({ applied }) => applied))).toEqual([[false, false]]);
  await expectUnbroken(story.target.evidenceDirectory, 2);
});

test('Two deploys that are killed one after the other are told apart', async () => {
  const story = await openStory('v0');
  await kill(await waitingAt('first', story));
  await release(story);
  await kill(await dyingAt(killedAt('rename', /\.draft-[^/]*$/u), story));
  const next = await story.next();
  const fates = manifestOf(next).ledger.interrupted.map(({ migrations }) => migrations.map(({ applied }) => applied));
  expect(fates).toEqual([
    [false, false],
    [true, true],
  ]);
  expect(next).toMatchObject({ outputs: { outcome: 'no-op' }, codes: ['chain/unrecorded'] });
  await expectUnbroken(story.target.evidenceDirectory, 2);
});

test('What a killed deploy applied is told also where no manifest came before it', async () => {
  const target = await makeTarget('v0');
  const started = await target.start({}, { env: killedAt('rename', /\.draft-[^/]*$/u) });
  expect((await started.done).signal).toBe('SIGKILL');
  const next = await target.deploy();
  expect(manifestOf(next).ledger).toMatchObject({
    unrecorded: { unknown: expect.any(String) },
    interrupted: [{ migrations: [{ applied: true }, { applied: true }, { applied: true }] }],
  });
  expect(next.summary).toContain('was applied');
  expect(next.summary).not.toContain('was not applied');
});
