/** The thread behind the two actions for artifacts: orders, carried out one after the other by GitHub's own client. */
import { appendFile, glob, stat } from 'node:fs/promises';
import { dirname, join, matchesGlob, resolve, sep } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { DefaultArtifactClient } from '@actions/artifact';
import { z } from 'zod';

const orders = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('upload'),
    name: z.string(),
    paths: z.array(z.string()),
    absent: z.enum(['warn', 'error', 'ignore']),
    retentionDays: z.number().nullable(),
    hidden: z.boolean(),
  }),
  z.strictObject({
    act: z.literal('download'),
    name: z.string(),
    ids: z.array(z.number()),
    path: z.string(),
    pattern: z.string(),
    merge: z.boolean(),
    other: z.strictObject({ token: z.string(), repository: z.string(), run: z.number() }).nullable(),
  }),
]);
type Order = z.infer<typeof orders>;

const orderForm = z.object({ order: orders, folder: z.string(), env: z.record(z.string(), z.string()) });

const client = new DefaultArtifactClient();
const door = parentPort;
if (door === null) throw new Error('This is started as a thread.');
// The client logs by itself.
process.stdout.write = (text: string | Uint8Array) => {
  door.postMessage({ lines: String(text) });
  return true;
};
door.on('message', (message: unknown) => void carryOut(message).then((exit) => door.postMessage({ exit })));

async function carryOut(message: unknown): Promise<number> {
  try {
    const { order, folder, env } = orderForm.parse(message);
    for (const name of Object.keys(process.env)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, env);
    await (order.act === 'upload' ? upload(order, folder) : download(order, folder));
    return 0;
  } catch (thrown) {
    console.log(`::error::${thrown instanceof Error ? thrown.message : String(thrown)}`);
    return 1;
  }
}

async function upload({ name, paths, absent, retentionDays, hidden }: Extract<Order, { act: 'upload' }>, folder: string): Promise<void> {
  const unwanted = paths.filter((path) => path.startsWith('!')).map((path) => resolve(folder, path.slice(1)));
  const found: string[] = [];
  const roots: string[] = [];
  for (const path of paths.filter((text) => !text.startsWith('!'))) {
    const base = resolve(folder, rootOf(path));
    roots.push(base);
    for (const file of await filesOf(resolve(folder, path)))
      if (!unwanted.some((pattern) => file === pattern || matchesGlob(file, pattern)) && (hidden || !/\/\.[^/]/u.test(file.slice(base.length))))
        found.push(file);
  }
  if (found.length === 0) {
    const message = `No files were found with the provided path: ${paths.join('\n')}. No artifacts will be uploaded.`;
    if (absent === 'error') throw new Error(message);
    console.log(absent === 'warn' ? `::warning::${message}` : message);
    return;
  }
  const files = [...new Set(found)].sort();
  const root = files.length === 1 && roots.length === 1 && files[0] === roots[0] ? dirname(roots[0] ?? '') : commonFolder(roots, files);
  const { id, digest } = await client.uploadArtifact(name, files, root, retentionDays === null ? {} : { retentionDays });
  await say('artifact-id', String(id ?? ''));
  await say('artifact-digest', digest ?? '');
  await say(
    'artifact-url',
    `${process.env['GITHUB_SERVER_URL'] ?? ''}/${process.env['GITHUB_REPOSITORY'] ?? ''}/actions/runs/${process.env['GITHUB_RUN_ID'] ?? ''}/artifacts/${id ?? ''}`,
  );
}

/** The part of a pattern before its first wildcard. */
function rootOf(path: string): string {
  const parts = path.split('/');
  const wild = parts.findIndex((part) => /[*?[{]/u.test(part));
  return wild < 0 ? path : parts.slice(0, wild).join('/') || (path.startsWith('/') ? '/' : '.');
}

async function filesOf(path: string): Promise<readonly string[]> {
  const files: string[] = [];
  const take = async (pattern: string): Promise<void> => {
    for await (const name of glob(pattern)) if ((await stat(name)).isFile()) files.push(resolve(name));
  };
  const found = await stat(path).catch(() => null);
  await take(found?.isDirectory() === true ? join(path, '**/*') : path);
  if (found?.isDirectory() === true) await take(join(path, '**/.*'));
  return files;
}

/** The least folder that holds all places that were named; a place that is a file is held by its folder. */
function commonFolder(roots: readonly string[], files: readonly string[]): string {
  const folders = roots.map((root) => (files.includes(root) ? dirname(root) : root).split(sep));
  const [first = []] = folders;
  const end = first.findIndex((part, at) => !folders.every((parts) => parts[at] === part));
  return (end < 0 ? first : first.slice(0, end)).join(sep) || sep;
}

async function download({ name, ids, path, pattern, merge, other }: Extract<Order, { act: 'download' }>, folder: string): Promise<void> {
  const [repositoryOwner = '', repositoryName = ''] = other?.repository.split('/') ?? [];
  const findBy = other === null ? {} : { findBy: { token: other.token, workflowRunId: other.run, repositoryOwner, repositoryName } };
  const { artifacts } = await client.listArtifacts({ latest: true, ...findBy });
  const wanted = artifacts.filter((artifact) =>
    name !== '' ? artifact.name === name : ids.length > 0 ? ids.includes(artifact.id) : pattern === '' || matchesGlob(artifact.name, pattern),
  );
  if (name !== '' && wanted.length === 0) throw new Error(`Unable to download artifact(s): Artifact not found for name: ${name}`);
  if (wanted.length < ids.length) throw new Error('Unable to download artifact(s): None of the provided artifact IDs were found');
  const flat = merge || name !== '' || ids.length === 1;
  for (const artifact of wanted) {
    const into = resolve(folder, flat ? path : join(path, artifact.name));
    const { digestMismatch } = await client.downloadArtifact(artifact.id, {
      path: into,
      ...(artifact.digest === undefined ? {} : { expectedHash: artifact.digest }),
      ...findBy,
    });
    if (digestMismatch === true) throw new Error(`The digest of ${artifact.name} is not the one that was uploaded.`);
  }
  console.log(`Total of ${wanted.length} artifact(s) downloaded`);
  await say('download-path', resolve(folder, path));
}

async function say(output: string, value: string): Promise<void> {
  await appendFile(process.env['GITHUB_OUTPUT'] ?? '', `${output}=${value}\n`);
}
