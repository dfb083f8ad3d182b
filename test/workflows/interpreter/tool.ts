/** This project as a repository on the loopback GitHub: its workflows and actions as they are here, with a bundle of its sources. */
import { rmSync } from 'node:fs';
import { mkdtemp, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GitHub } from '../../fakes/github/github.ts';
import type { FolderRepository } from './repositories.ts';

const root = join(import.meta.dirname, '../../..');

/** What a release has that runs. */
const parts = ['.github', 'action', 'action.yml', 'install', 'schema'];

export const toolName = 'drizzle-attest/drizzle-attest';

/** `dist` is the folder with index.js. The folder that is made is there until the process ends. */
export async function toolRepository(dist: string): Promise<FolderRepository> {
  const folder = await mkdtemp(join(tmpdir(), 'attest-tool-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await Promise.all(parts.map((part) => symlink(join(root, part), join(folder, part))));
  await symlink(dist, join(folder, 'dist'));
  return { name: toolName, folder };
}

/** The addresses of the Sigstore instances, for the commands that sign by them: fixed for github.com, which this GitHub only stands for. */
export function sigstoreInputs({ sigstore }: GitHub): (given: Readonly<Record<string, string>>) => Readonly<Record<string, string>> {
  return ({ command, form, signing }) => {
    if (command !== 'seal' && !(command === 'migrate' && form !== 'isolated')) return {};
    if (signing !== 'github' && signing !== 'sigstore') return {};
    const { fulcioUrl, rekorUrl, tsaUrl } = sigstore[signing === 'github' ? 'github' : 'public'];
    return { 'fulcio-url': fulcioUrl, 'timestamp-url': tsaUrl, ...(rekorUrl === null ? {} : { 'rekor-url': rekorUrl }) };
  };
}
