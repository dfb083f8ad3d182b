/** A deploy is struck by one fault at any moment; after it was healed, another one ends well, and all that is left is true and whole. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { z } from 'zod';
import { runCli } from '../../../test/scenarios/harness/action.ts';
import { scenarioKey } from '../../../test/scenarios/harness/keys.ts';
import { installWithDrivers } from '../../../test/scenarios/harness/kit.ts';
import { whenOver } from '../../../test/scenarios/harness/lifetime.ts';
import { makeFolder, makeProject, type ScenarioProject } from '../../../test/scenarios/harness/project.ts';
import { startFaultyPostgresql, type FaultyPostgresql } from '../../../test/servers/faulty-postgresql.ts';
import { mountSmallDisk, type SmallDisk } from '../../../test/servers/small-disk.ts';
import type { Draw } from '../draw.ts';
import type { Counts } from '../trial.ts';
import { startDeploy, type Deploy, type DeployOrder, type EndedDeploy } from './deploy.ts';
import { Network } from './network.ts';
import { eventsTable, writePlan } from './plan.ts';
import { drawStory, type Story } from './story.ts';
import { findFaults, readEvidence, removeDrafts, type Event, type FoundEvidence } from './truth.ts';

interface Stage {
  readonly story: Story;
  readonly project: ScenarioProject;
  readonly names: readonly string[];
  readonly server: FaultyPostgresql;
  readonly network: Network;
  readonly evidence: SmallDisk | null;
  readonly evidenceDirectory: string;
}

const evidenceMegabytes = 2;

/** A deploy of one that lasts ends by its limit, and the others before theirs. */
const limits = { lasting: '12s', usual: '120s', lockWait: '150s' };
const mostMs = 240_000;

export async function playFault(draw: Draw, round: number): Promise<Counts> {
  const story = drawStory(draw, round);
  const stage = await prepare(story);
  const struck = await strikeDeploy(stage);
  const last = await startDeploy(await orderOf(stage), mostMs);
  const final = await last.done;
  const drafts = await removeDrafts(stage.evidenceDirectory);
  await judgeRound(stage, [...struck.deploys, final], final);
  const evidence = await readEvidence(stage.evidenceDirectory);
  const { fault, generation, driver, realKit, moment } = story;
  return {
    [`${generation} ${driver}${realKit ? ', drizzle-kit itself' : ''}`]: 1,
    [`${struck.hit ? '' : 'not '}struck ${moment.name}`]: 1,
    [`${fault.name}${struck.hit ? '' : ', not struck'}: ${endOf(struck.deploys[0], evidence)}`]: 1,
    ...(drafts > 0 ? { 'beginnings of manifests taken away': drafts } : {}),
    ...(story.together && struck.deploys.length > 1 ? { 'with another deploy at once': 1 } : {}),
  };
}

async function prepare(story: Story): Promise<Stage> {
  const { generation, driver, realKit } = story;
  const [project, server, evidence] = await Promise.all([makeProject(generation, { driver }), startFaultyPostgresql(), mountSmallDisk(evidenceMegabytes)]);
  whenOver(() => server.remove());
  whenOver(() => evidence?.remove());
  if (realKit) await installWithDrivers(project, [driver]);
  const network = await Network.open(Number(new URL(server.url).port));
  whenOver(() => network.close());
  await server.query(eventsTable);
  const stage = { story, project, names: await writePlan(project, story.plan, story.plan.length), server, network, evidence };
  const ready = { ...stage, evidenceDirectory: evidence?.folder ?? (await makeFolder('evidence')) };
  if (story.earlier > 0) {
    await writePlan(project, story.plan, story.earlier);
    expect(await (await startDeploy(await orderOf(ready), mostMs)).done).toMatchObject({ exitCode: 0 });
    await writePlan(project, story.plan, story.plan.length);
  }
  return ready;
}

async function orderOf({ project, server, network, evidenceDirectory }: Stage, timeLimit = limits.usual): Promise<DeployOrder> {
  const url = new URL(server.url);
  url.port = String(network.port);
  const chainStart = (await readEvidence(evidenceDirectory)).manifests.every(({ chain }) => !('sequence' in chain.position));
  return { workspace: project.root, databaseUrl: url.href, evidenceDirectory, chainStart, timeLimit, lockWait: limits.lockWait };
}

interface Struck {
  readonly hit: boolean;
  /** The struck one, and the one that started at that moment. */
  readonly deploys: readonly EndedDeploy[];
}

async function strikeDeploy(stage: Stage): Promise<Struck> {
  const { story, network } = stage;
  const { fault, moment } = story;
  const order = await orderOf(stage, fault.lasting === true ? limits.lasting : limits.usual);
  const others: Promise<Deploy>[] = [];
  let [hit, healed]: [boolean, Promise<void>] = [false, Promise.resolve()];
  let deploy: Deploy | null = null;
  let [isOver, striking]: [boolean, Promise<void>] = [false, Promise.resolve()];
  const strike = async (): Promise<void> => {
    if (deploy === null || isOver) return;
    const scene = { ...stage, deploy };
    if (story.together) others.push(startDeploy({ ...order, timeLimit: limits.usual }, mostMs));
    hit = await fault.strike(scene).catch(() => false);
    healed = fault.heal(scene);
    healed.catch(() => undefined);
  };
  const giveUp = moment.wait(network, () => (striking = strike()));
  deploy = await startDeploy(order, mostMs);
  const first = await deploy.done;
  giveUp();
  isOver = true;
  // The deploy may have ended while the fault was still under way.
  await striking;
  await healed;
  const rest = await Promise.all(others.map(async (other) => await (await other).done));
  return { hit, deploys: [first, ...rest] };
}

async function judgeRound(stage: Stage, deploys: readonly EndedDeploy[], final: EndedDeploy): Promise<void> {
  const { server, story, names, evidenceDirectory } = stage;
  const said = deploys.map(({ exitCode, signal, tookMs, stderr }) => `--- ${exitCode ?? signal ?? ''} after ${Math.round(tookMs)} ms\n${stderr}`).join('\n');
  const rows = await server.query('select migration, row, session from events order by migration, row, session');
  const events = rows.map(({ migration, row, session }): Event => ({ migration: migration ?? '', row: Number(row), session: session ?? '' }));
  const evidence = await readEvidence(evidenceDirectory);
  const [ledger] = await server.query('select count(*) as rows from drizzle.__drizzle_migrations').catch(() => []);
  const faults = [
    ...findFaults({ plan: story.plan, names, events, evidence }),
    ...(final.exitCode === 0 ? [] : [`The last deploy ended with ${final.exitCode ?? final.signal ?? ''}.`]),
    ...(ledger?.['rows'] === String(names.length) ? [] : [`The ledger has ${ledger?.['rows'] ?? 'no'} rows of ${names.length}.`]),
    ...deploys.flatMap(({ left }) => left.map(({ pid }) => `Process ${pid} of a deploy is left.`)),
    ...deploys.flatMap(({ stderr }) => (stderr.includes('internal/unexpected') ? ['There is an internal error.'] : [])),
    ...findUnnamed(deploys, evidence),
    ...(await verify(evidenceDirectory)),
  ];
  if (faults.length === 0) return;
  throw new Error(
    `${story.generation} ${story.driver}${story.realKit ? ' real' : ''}, ${story.fault.name} ${story.moment.name}${story.together ? ', another at once' : ''}\n${faults.join('\n')}\n${said}`,
  );
}

/** A deploy that ended badly says why: in its log, or it was killed. */
function findUnnamed(deploys: readonly EndedDeploy[], { manifests }: FoundEvidence): readonly string[] {
  const silent = deploys.filter(({ exitCode, stderr }) => exitCode !== 0 && exitCode !== null && !/[a-z]+\/[a-z-]+/u.test(stderr));
  const unexplained = manifests.filter(({ outcome, problems }) => outcome !== 'succeeded' && outcome !== 'no-op' && problems.length === 0);
  return [
    ...silent.map(({ exitCode }) => `A deploy ended with ${exitCode ?? ''} and does not say why.`),
    ...unexplained.map(({ manifestId, outcome }) => `Manifest ${manifestId} (${outcome}) names no problem.`),
  ];
}

async function verify(evidenceDirectory: string): Promise<readonly string[]> {
  const cwd = await makeFolder('auditor');
  await writeFile(join(cwd, 'key.pem'), scenarioKey.publicKey);
  const { exitCode, stderr } = await runCli(['verify', '--manifest', evidenceDirectory, '--public-key-file', 'key.pem', '--format', 'json'], { cwd });
  return exitCode === 0 ? [] : [`verify ends with ${exitCode ?? ''}:\n${stderr}`];
}

const resultSchema = z.object({ manifest: z.object({ outcome: z.string() }) });

/** How the struck deploy ended, as its manifest says it, or what it left instead. */
function endOf(ended: EndedDeploy | undefined, { manifests }: FoundEvidence): string {
  if (ended === undefined || ended.exitCode === null) {
    return manifests.some(({ ledger }) => ledger.interrupted.length > 0) ? 'killed, named by the next' : 'killed, nothing to name';
  }
  return ended.stdout === '' ? 'without a manifest' : resultSchema.parse(JSON.parse(ended.stdout)).manifest.outcome;
}
