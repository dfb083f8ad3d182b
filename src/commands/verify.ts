/** verify: whether a record is what a trusted key signed; offline, from files alone. */
import { resolve } from 'node:path';
import { Problem } from '../errors.ts';
import { readBytes, readMigrationFiles } from '../host/disk.ts';
import type { Host } from '../host/host.ts';
import type { PublicKeys, VerifyInputs } from '../inputs/inputs.ts';
import type { Verdict } from '../model/verdict.ts';
import { renderVerdict } from '../publish/verdict.ts';
import { parsePublicKey, type PublicKey } from '../seal/key.ts';
import { verifyRecord } from '../seal/verify.ts';
import type { ExitCode } from './exit.ts';
import { sayProblem } from './say.ts';

/** Evidence beyond this many bytes is refused by its size; nothing larger is read into memory. */
const longestEvidence = 32 * 1024 * 1024;

export async function verify(inputs: VerifyInputs, host: Host): Promise<ExitCode> {
  const at = (path: string): string => resolve(host.directory, path);
  const keys = await readPublicKeys(inputs.publicKeys, at);
  const [manifest, bundle, files] = await Promise.all([
    readBytes(at(inputs.manifest), longestEvidence),
    readBytes(at(inputs.bundle), longestEvidence),
    inputs.migrations === null ? null : readMigrationFiles(at(inputs.migrations)),
  ]);
  if (manifest === null) throw unreadable('manifest', 'The manifest cannot be read.');
  if (inputs.migrations !== null && files === null) throw unreadable('migrations', 'The folder of migrations cannot be read.');
  const verdict = verifyRecord({ manifest, bundle, files }, { keys });
  for (const problem of problemsOf(verdict)) sayProblem(problem, host.log);
  host.setOutput('verdict', verdict.kind);
  host.setOutput('codes', JSON.stringify(problemsOf(verdict).map(({ code }) => code)));
  await host.showSummary(renderVerdict(verdict));
  host.showResult(shape(verdict));
  return verdict.kind === 'verified' ? 0 : 1;
}

async function readPublicKeys(given: PublicKeys, at: (path: string) => string): Promise<PublicKey[]> {
  const text = given.kind === 'pem' ? given.pem : await readKeyFile(at(given.path));
  const blocks = text.match(/-----BEGIN [^-]+-----[\s\S]*?-----END [^-]+-----/gu) ?? [text];
  return blocks.map(parsePublicKey);
}

async function readKeyFile(path: string): Promise<string> {
  const bytes = await readBytes(path, 1024 * 1024);
  if (bytes === null) throw unreadable('public-key-file', 'The file of public keys cannot be read.');
  return Buffer.from(bytes).toString('utf8');
}

function unreadable(place: string, message: string): Problem {
  return new Problem('verify/unreadable', { message, remedy: 'Give the path of a file that exists and may be read.', place });
}

function problemsOf({ steps }: Verdict): Problem[] {
  return steps.flatMap(({ result }) => (result.kind === 'failed' ? [result.problem] : []));
}

/** The verdict as JSON; a Problem has fields that JSON would leave out. */
function shape({ kind, steps }: Verdict): unknown {
  return {
    verdict: kind,
    steps: steps.map(({ clause, title, result }) => ({
      clause,
      title,
      result: result.kind === 'failed' ? { kind: 'failed', code: result.problem.code, message: result.problem.message, remedy: result.problem.remedy } : result,
    })),
  };
}
