/** Everything that is measured. */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openPolicy, openStatic, openWhole, staticVariants, wholeVariants } from './check.ts';
import type { Contest, Side, Sides } from './contest.ts';
import { makeDeployed, openDeploys, openKeyless, openNoOps, publicKey, runnerProcess, variantNames } from './deploy.ts';
import type { Ground } from './ground.ts';
import { memoryIsTold } from './memory.ts';
import type { Process } from './process.ts';
import type { Generation, ProjectPlan } from './project.ts';

const generations: readonly Generation[] = ['0.31', '1.0'];

/** As large as the snapshot of a schema with some hundred tables. */
const largeSnapshot = 300_000;

export function makeContests(): readonly Contest[] {
  const timed = [
    single('start', openStart),
    single('verify', openVerify),
    ...generations.flatMap((generation) => [
      ...[1, 10, 100].map((migrations) => deploy(`deploy-${migrations}`, { generation, migrations, snapshotBytes: 0 })),
      keyless('keyless-1', { generation, migrations: 1, snapshotBytes: 0 }),
      whole(generation),
      noOp('no-op', { generation, migrations: 10, snapshotBytes: 0 }),
      noOp('no-op-300', { generation, migrations: 300, snapshotBytes: largeSnapshot }),
    ]),
    ...[100, 1_000].map((migrations) => fixed(`check-static-${migrations}`, migrations)),
    single('check-policy', openPolicy),
  ];
  const weighed = timed.filter(({ name }) => /^(?:start|verify|deploy-10|no-op-300|check|check-static-1000|check-policy)(?:\/|$)/u.test(name));
  return [...timed, ...(memoryIsTold ? weighed.map((contest): Contest => ({ ...contest, name: `memory-${contest.name}`, unit: 'MiB' })) : [])];
}

function deploy(name: string, plan: ProjectPlan): Contest {
  return { name: `${name}/${plan.generation}`, unit: 'ms', variants: variantNames, open: (ground) => openDeploys(ground, plan) };
}

function keyless(name: string, plan: ProjectPlan): Contest {
  return { name: `${name}/${plan.generation}`, unit: 'ms', variants: variantNames, open: (ground) => openKeyless(ground, plan) };
}

function noOp(name: string, plan: ProjectPlan): Contest {
  return { name: `${name}/${plan.generation}`, unit: 'ms', variants: variantNames, open: (ground) => openNoOps(ground, plan) };
}

function whole(generation: Generation): Contest {
  return { name: `check/${generation}`, unit: 'ms', variants: wholeVariants, open: (ground) => openWhole(ground, generation) };
}

function fixed(name: string, migrations: number): Contest {
  return { name, unit: 'ms', variants: staticVariants, open: (ground) => openStatic(ground, migrations) };
}

function single(name: string, open: Contest['open']): Contest {
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
