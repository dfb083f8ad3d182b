/** migrate: deploy the pending migrations, and leave a sealed record of whatever came of it. */
import { resolve } from 'node:path';
import { asProblem, Problem } from '../../errors.ts';
import { readBytes, readDistDigest } from '../../host/disk.ts';
import type { Host } from '../../host/host.ts';
import type { MigrateInputs, Signing } from '../../inputs/inputs.ts';
import { composeRecord } from '../../manifest/compose.ts';
import { renderManifest } from '../../manifest/document.ts';
import type { DeployFacts } from '../../manifest/facts.ts';
import type { DeployRecord } from '../../manifest/record.ts';
import type { Database } from '../../model/database.ts';
import { chainId } from '../../model/chain.ts';
import { digest } from '../../model/digest.ts';
import { Secret } from '../../model/secret.ts';
import { openEvidenceFolder, type EvidenceFolder } from '../../publish/evidence-disk.ts';
import type { PublishedRecord } from '../../publish/summary.ts';
import { parseSigningKey, type SigningKey } from '../../seal/key.ts';
import { exitCodeOf, type ExitCode } from '../exit.ts';
import { deploy } from './deploy.ts';
import { startFacts } from './facts.ts';
import { publish } from './publish.ts';
import { sealRecord } from './seal.ts';

/** Ends with a record even where the deploy was refused or failed; only what cannot be recorded at all throws. */
export async function migrate(inputs: MigrateInputs, host: Host): Promise<ExitCode> {
  const [key, dist] = await Promise.all([readSigningKey(inputs.signing, host), readDistDigest(host.programFolder)]);
  const facts = startFacts(inputs, host, dist);
  const evidence = await openEvidenceFolder(evidenceRoot(inputs, host), chainId(host.run.repository, inputs.environment, inputs.database.fingerprint));
  const held: Database[] = [];
  try {
    await deploy({ inputs, host, facts, evidence, hold: (database) => held.push(database) }).catch((thrown: unknown) => {
      facts.problems = [...facts.problems, asProblem(thrown)];
      host.log.debug(stackOf(thrown));
    });
    return await record({ inputs, host, facts, evidence, key }, async () => await closeAll(held));
  } finally {
    await closeAll(held);
  }
}

interface Recording {
  readonly inputs: MigrateInputs;
  readonly host: Host;
  readonly facts: DeployFacts;
  readonly evidence: EvidenceFolder;
  readonly key: SigningKey | null;
}

/** The record is written while the lock is held, so that the chain has one order; what follows need not hold it. */
async function record({ inputs, host, facts, evidence, key }: Recording, release: () => Promise<void>): Promise<ExitCode> {
  const composed = composeRecord(facts, host.clock(), host.redact);
  const { written, manifest, verdict, problems } = await sealRecord(composed, key, evidence).catch(async (thrown: unknown) => {
    await sayRecord(composed, host);
    throw thrown;
  });
  await release();
  const published: Omit<PublishedRecord, 'artifact'> = {
    record: composed,
    verdict,
    manifestSha256: digest(manifest),
    manifestPath: written.manifestPath,
    bundlePath: written.bundlePath,
    afterwards: problems,
  };
  const afterwards = await publish(published, written, inputs, host, facts.problems);
  return exitCodeOf([...facts.problems, ...afterwards]);
}

/** The last resort: a record that no disk takes still stands in the log, which outlives the job by some months. */
async function sayRecord(composed: DeployRecord, { log }: Host): Promise<void> {
  await log.group('The record could not be written; this is it:', async () => {
    for (const line of renderManifest(composed).split('\n')) log.info(line);
    await Promise.resolve();
  });
}

async function readSigningKey(signing: Signing, host: Host): Promise<SigningKey | null> {
  switch (signing.kind) {
    case 'none':
      return null;
    case 'key':
      return parseSigningKey(signing.key);
    case 'key-file':
      return parseSigningKey(new Secret(await readKeyFile(resolve(host.directory, signing.path)), [], host.mask));
  }
}

async function readKeyFile(path: string): Promise<string> {
  const bytes = await readBytes(path, 64 * 1024);
  if (bytes !== null) return Buffer.from(bytes).toString('utf8');
  throw new Problem('seal/key-invalid', {
    message: 'The signing key file cannot be read.',
    remedy: 'Give the path of a PEM file, from the repository root.',
    place: 'signing-key-file',
  });
}

function evidenceRoot({ evidenceDirectory }: MigrateInputs, host: Host): string {
  return evidenceDirectory === null ? host.evidenceFolder : resolve(host.directory, evidenceDirectory);
}

async function closeAll(held: Database[]): Promise<void> {
  for (const database of held.splice(0)) await database.close();
}

function stackOf(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}
