/** verify: whether a manifest, or a folder of them, is what somebody trusted signed; offline, from files alone. */
import { resolve } from 'node:path';
import { Problem } from '../../errors/problem.ts';
import { isFolder, readMigrationFiles } from '../../host/disk.ts';
import type { Host } from '../../host/host.ts';
import type { VerifyInputs } from '../../inputs/verify.ts';
import type { ExitCode } from '../problems.ts';
import { verifyFolder } from './folder.ts';
import { verifyOne } from './one.ts';
import { readVerificationPolicies } from '../verification/policies.ts';

export async function verify(inputs: VerifyInputs, host: Host): Promise<ExitCode> {
  const at = (path: string): string => resolve(host.directory, path);
  const [policies, files, folder] = await Promise.all([
    readVerificationPolicies(inputs.trust, at),
    inputs.migrations === null ? null : readFiles(at(inputs.migrations)),
    isFolder(at(inputs.manifest)),
  ]);
  const basis = { policies, files };
  if (!folder) {
    refuse(inputs.expectedHeads.length > 0, 'expected-head', 'A single manifest has no chain to compare it with.');
    refuse(inputs.expectedStarts.length > 0, 'expected-start', 'A single manifest has no chain to compare it with.');
    const manifestPath = at(inputs.manifest);
    const publicKey = inputs.trust.kind === 'key-file' ? at(inputs.trust.path) : null;
    return await verifyOne({ manifestPath, bundle: inputs.bundle === null ? `${manifestPath}.sigstore.json` : at(inputs.bundle), publicKey }, basis, host);
  }
  refuse(inputs.bundle !== null, 'bundle', 'Each manifest of a folder has its bundle beside it.');
  return await verifyFolder(at(inputs.manifest), basis, { heads: inputs.expectedHeads, starts: inputs.expectedStarts }, host);
}

async function readFiles(path: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = await readMigrationFiles(path);
  if (files !== null) return files;
  throw new Problem('verify/unreadable', {
    message: 'The folder of migrations cannot be read.',
    remedy: 'Give the path of a folder that exists and may be read.',
    place: 'migrations',
  });
}

function refuse(given: boolean, place: string, message: string): void {
  if (given) throw new Problem('input/conflict', { message, remedy: 'Take the input out.', place });
}
