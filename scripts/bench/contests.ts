/** Everything that is measured. */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openPolicy, openStatic, openWhole, staticVariants, wholeVariants } from './check.ts';
import { nameOf, type Contest, type Side, type Sides } from './contest.ts';
import { makeDeployed, openDeploys, openKeyless, openNoOps, publicKey, runnerProcess, variantNames, type Ground } from './deploy.ts';
import { memoryIsTold } from './memory.ts';
import type { Process } from './process.ts';
import type { Generation, ProjectPlan } from './project.ts';

const generations: readonly Generation[] = ['0.31', '1.0'];

/** As large as the snapshot of a schema with some hundred tables. */
const largeSnapshot = 300_000;

export function makeContests(ground: Ground): readonly Contest[] {
  const timed = [
    single('start', () => openStart(ground)),
    single('verify', () => openVerify(ground)),
    ...generations.flatMap((generation) => [
      ...[1, 10, 100].map((migrations) => deploy(`deploy-${migrations}`, ground, { generation, migrations, snapshotBytes: 0 })),
      keyless('keyless-1', ground, { generation, migrations: 1, snapshotBytes: 0 }),
      whole(ground, generation),
      noOp('no-op', ground, { generation, migrations: 10, snapshotBytes: 0 }),
      noOp('no-op-300', ground, { generation, migrations: 300, snapshotBytes: largeSnapshot }),
    ]),
    ...[100, 1_000].map((migrations) => fixed(`check-static-${migrations}`, ground, migrations)),
    single('check-policy', () => openPolicy(ground)),
  ];
  const weighed = timed.filter(({ name }) => /^(?:start|verify|deploy-10|no-op-300|check|check-static-1000|check-policy)(?:\/|$)/u.test(name));
  return [...timed, ...(memoryIsTold ? weighed.map((contest): Contest => ({ ...contest, name: `memory-${contest.name}`, unit: 'MiB' })) : [])];
}

/** The contests, and the variants in them, whose names begin with one of these; throws for a beginning that no name has. */
export function selectContests(contests: readonly Contest[], only: readonly string[]): readonly Contest[] {
  if (only.length === 0) return contests;
  const names = contests.flatMap(({ name, variants }) => variants.map((variant) => nameOf(name, variant)));
  const unknown = only.find((wanted) => !names.some((name) => begins(name, wanted)));
  if (unknown !== undefined) throw new Error(`--only ${unknown} is none of: ${names.join(', ')}`);
  return contests
    .map((contest) => ({ ...contest, variants: contest.variants.filter((variant) => only.some((wanted) => begins(nameOf(contest.name, variant), wanted))) }))
    .filter(({ variants }) => variants.length > 0);
}

function begins(name: string, wanted: string): boolean {
  return name === wanted || name.startsWith(`${wanted}/`);
}

function deploy(name: string, ground: Ground, plan: ProjectPlan): Contest {
  return { name: `${name}/${plan.generation}`, unit: 'ms', variants: variantNames, open: () => openDeploys(ground, plan) };
}

function keyless(name: string, ground: Ground, plan: ProjectPlan): Contest {
  return { name: `${name}/${plan.generation}`, unit: 'ms', variants: variantNames, open: () => openKeyless(ground, plan) };
}

function noOp(name: string, ground: Ground, plan: ProjectPlan): Contest {
  return { name: `${name}/${plan.generation}`, unit: 'ms', variants: variantNames, open: () => openNoOps(ground, plan) };
}

function whole(ground: Ground, generation: Generation): Contest {
  return { name: `check/${generation}`, unit: 'ms', variants: wholeVariants, open: () => openWhole(ground, generation) };
}

function fixed(name: string, ground: Ground, migrations: number): Contest {
  return { name, unit: 'ms', variants: staticVariants, open: () => openStatic(ground, migrations) };
}

function single(name: string, open: () => Promise<Sides>): Contest {
  return { name, unit: 'ms', variants: [''], open };
}

/** A command that there is not is refused at once. */
function openStart(ground: Ground): Promise<Sides> {
  const refused = (): Promise<Process> => runnerProcess(ground, ground.folder, { INPUT_COMMAND: 'nothing' });
  return Promise.resolve({ theirs: emptyNode(ground), ours: new Map([['', side(refused, 2)]]) });
}

async function openVerify(ground: Ground): Promise<Sides> {
  const { project, evidence } = await makeDeployed(ground, { generation: '0.31', migrations: 10, snapshotBytes: 0 });
  const [chain = ''] = await readdir(evidence);
  const [manifest = ''] = await readdir(join(evidence, chain));
  const [manifestPath, key] = [join(evidence, chain, manifest, 'migration-manifest.json'), join(project, 'public-key.pem')];
  await writeFile(key, publicKey);
  const args = [join(import.meta.dirname, '../../dist/cli.js'), 'verify', '--manifest', manifestPath, '--public-key-file', key, '--migrations', 'drizzle'];
  return { theirs: emptyNode(ground), ours: new Map([['', side(() => Promise.resolve({ args, folder: project, variables: {} }), 0)]]) };
}

function emptyNode({ folder }: Ground): Side {
  return side(() => Promise.resolve({ args: ['-e', '0'], folder, variables: {} }), 0);
}

function side(start: () => Promise<Process>, exit: number): Side {
  return async () => ({ process: await start(), exit, finish: () => Promise.resolve() });
}
