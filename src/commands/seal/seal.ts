/** seal: sign and keep what an isolated deploy handed over, after reading for itself whatever can be read without the database. */
import { dirname, join, resolve } from 'node:path';
import { asProblem, Problem } from '../../errors/problem.ts';
import { readBytes } from '../../host/disk.ts';
import type { Host } from '../../host/host.ts';
import type { SealCommandInputs } from '../../inputs/seal.ts';
import { completeManifest, type SealingFacts } from '../../manifest/complete.ts';
import { maxHandoverBytes, parseHandover, type Handover } from '../../manifest/handover.ts';
import type { Manifest } from '../../manifest/schema.ts';
import type { ChainHead } from '../../model/chain.ts';
import { digest } from '../../model/digest.ts';
import { isUnknown, unknown } from '../../model/unknown.ts';
import type { EvidenceFolder } from '../../evidence/directory-disk.ts';
import { overtakenBy, placeInChain, readChain, refuseSecondStart } from '../../evidence/chain-position.ts';
import { logName, longestLog, renderLog } from '../../evidence/files.ts';
import { openEvidence } from '../chain-head.ts';
import { exitCodeOf, type ExitCode } from '../problems.ts';
import { askGates, refuseUnaskable } from '../gates.ts';
import { keepManifest } from '../publication.ts';
import { openSigner } from '../signer.ts';
import { readAgain } from './read-again.ts';

/** Throws, and signs nothing, where anything that was handed over is otherwise than it reads itself. */
export async function seal(inputs: SealCommandInputs, host: Host): Promise<ExitCode> {
  refuseUnaskable(inputs.gates, host);
  const [signer, { manifest, rows }] = await Promise.all([openSigner(inputs.seal.signing, host), readHandover(inputs, host)]);
  const asked = await askGates(inputs.gates, inputs.environment, host);
  const { gate, identity, warnings } = await readAgain({ manifest, rows }, asked, inputs, host);
  const evidence = await openEvidence({ ...inputs, chainId: manifest.chain.id, token: inputs.gates.token, again: manifest.manifestId }, host);
  const { problems: late, ...placing } = await place(evidence, inputs, { manifest, rows });
  const problems = [...warnings, ...late.filter(({ severity }) => severity === 'warning')];
  const facts: SealingFacts = { ...placing, identity, gate, signing: signer.mode, problems, recordedAt: host.clock() };
  const sealed = completeManifest(manifest, facts, host.redact);
  const told = { problems: [...(gate?.findings ?? []), ...problems], besides: late.filter(({ severity }) => severity === 'error') };
  const handed = await readHandedLog(inputs, host);
  const log = (): string | null => (handed === null ? null : renderLog(host.shownLines().map(host.redact), handed));
  const keeping = {
    host,
    signer,
    evidence,
    ...inputs.seal,
    carrying: inputs,
    token: inputs.gates.token,
    log,
    ...told,
    release: () => Promise.resolve(),
  };
  return exitCodeOf(await keepManifest(sealed, keeping));
}

/** The digest came another way than the file: whoever changed the one cannot have changed the other. Throws `seal/handover-invalid`. */
async function readHandover({ handover, handoverSha256 }: SealCommandInputs, host: Host): Promise<Handover> {
  const bytes = await readBytes(resolve(host.directory, handover), maxHandoverBytes);
  if (bytes === null) throw invalid('cannot be read', 'Download the artifact of the deploy job before this step, and give the path of the file in it.');
  const found = digest(bytes);
  if (found === handoverSha256) return parseHandover(bytes);
  throw invalid(
    `has the SHA-256 ${found}, and the deploy job put out ${handoverSha256}`,
    'Do not sign it: find out what changed the file between the two jobs, or whether it is of another deploy.',
  );
}

/** Nobody vouches for it, and a deploy that was asked for the full output of drizzle-kit hands none over. */
async function readHandedLog({ handover }: SealCommandInputs, host: Host): Promise<string | null> {
  const bytes = await readBytes(join(dirname(resolve(host.directory, handover)), logName), longestLog);
  return bytes === null || bytes.byteLength > longestLog ? null : host.redact(Buffer.from(bytes).toString('utf8'));
}

function invalid(found: string, remedy: string): Problem {
  return new Problem('seal/handover-invalid', { message: `The handed-over file ${found}.`, remedy, place: 'handover' });
}

type Placed = Pick<SealingFacts, 'position' | 'unrecorded' | 'interrupted' | 'problems'>;

/** What was applied is never left without a manifest: one that cannot be placed is sealed without a place, and that is an error of this job. */
async function place(evidence: EvidenceFolder, { seal: { chainStart } }: SealCommandInputs, { manifest, rows }: Handover): Promise<Placed> {
  const { ledgerTable } = manifest.system.database;
  if (rows === null || isUnknown(manifest.ledger.before) || isUnknown(ledgerTable)) return unplaced('the deploy stopped before it read the ledger', []);
  try {
    const chain = { evidence, chainStart };
    const end = await readChain(chain);
    refuseSecondStart(end.head, chainStart);
    const placing = placeInChain(chain, end, { shape: manifest.ledger.before.shape, table: ledgerTable, rows });
    return isOvertaken(manifest, end.head) ? { ...placing, position: overtakenBy(end.head) } : placing;
  } catch (thrown) {
    const problem = asProblem(thrown);
    return unplaced(`the chain could not be read: ${problem.code}`, [problem]);
  }
}

/** Another deploy took the lock later, and was sealed before this one. */
function isOvertaken({ execution: { lockAcquiredAt } }: Manifest, head: ChainHead | null): head is ChainHead {
  return head !== null && !isUnknown(head.lockedAt) && !isUnknown(lockAcquiredAt) && head.lockedAt > lockAcquiredAt;
}

function unplaced(reason: string, problems: readonly Problem[]): Placed {
  return { position: unknown(reason), unrecorded: unknown(reason), interrupted: [], problems };
}
