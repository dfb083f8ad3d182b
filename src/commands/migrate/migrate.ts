/** migrate: deploy the pending migrations, and leave a manifest of whatever came of it: sealed, or handed over to the job that seals. */
import { asProblem } from '../../errors/problem.ts';
import { readDistDigest } from '../../host/disk.ts';
import type { Host } from '../../host/host.ts';
import type { MigrateInputs } from '../../inputs/deploy.ts';
import type { SealInputs } from '../../inputs/seal.ts';
import { composeManifest } from '../../manifest/compose.ts';
import type { Database } from '../../model/database.ts';
import { chainId } from '../../model/chain.ts';
import { openEvidence } from '../chain-head.ts';
import { exitCodeOf, type ExitCode } from '../problems.ts';
import { refuseUnaskable } from '../gates.ts';
import { keepManifest, prepareKeeping } from '../publication.ts';
import { openSigner } from '../signer.ts';
import { confirmPlace, deploy } from './deploy.ts';
import { startFacts } from './facts.ts';
import { handOver, logOf } from './hand-over.ts';
import type { Deploy } from './order.ts';

/** Ends with a manifest even where the deploy was refused or failed; only what cannot be recorded at all throws. */
export async function migrate(inputs: MigrateInputs, host: Host): Promise<ExitCode> {
  refuseUnaskable(inputs.gates, host);
  return inputs.form.kind === 'isolated' ? await migrateIsolated(inputs, host) : await migrateInJob(inputs, inputs.form.seal, host);
}

async function migrateInJob(inputs: MigrateInputs, seal: SealInputs, host: Host): Promise<ExitCode> {
  const [signer, dist] = await Promise.all([openSigner(seal.signing, host), readDistDigest(host.programFolder)]);
  const facts = startFacts(inputs, host, dist, signer.mode);
  const chain = chainId(host.run.repository, inputs.environment, inputs.database.fingerprint);
  const evidence = await openEvidence({ ...inputs, seal, chainId: chain, token: inputs.gates.token, again: null }, host);
  const keeping = { host, signer, evidence, ...seal, carrying: inputs, token: inputs.gates.token, log: () => logOf(inputs, host) };
  const order = { inputs, host, facts, chain: { evidence, chainStart: seal.chainStart }, whileApplying: () => prepareKeeping(keeping) };
  return await run(order, async (release) => {
    const manifest = composeManifest(facts, host.clock(), host.redact);
    return await keepManifest(manifest, { ...keeping, problems: facts.problems, release });
  });
}

async function migrateIsolated(inputs: MigrateInputs, host: Host): Promise<ExitCode> {
  const facts = startFacts(inputs, host, await readDistDigest(host.programFolder), 'none');
  const order = { inputs, host, facts, chain: null, whileApplying: () => undefined };
  return await run(order, async (release) => await handOver(facts, inputs, host, release));
}

type Release = () => Promise<void>;

/** `keep` gives what went wrong once the manifest was composed. */
async function run(order: Omit<Deploy, 'hold'>, keep: (release: Release) => ReturnType<typeof keepManifest>): Promise<ExitCode> {
  const { facts, host } = order;
  const held: Database[] = [];
  const release: Release = async () => {
    for (const database of held.splice(0)) await database.close();
  };
  try {
    await deploy({ ...order, hold: (database) => held.push(database) }).catch((thrown: unknown) => {
      facts.problems = [...facts.problems, asProblem(thrown)];
      host.log.debug(stackOf(thrown));
    });
    for (const database of held) await confirmPlace(order, database);
    const afterwards = await keep(release);
    return exitCodeOf([...facts.problems, ...afterwards]);
  } finally {
    await release();
  }
}

function stackOf(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}
