/** Makes dist/ and THIRD_PARTY_NOTICES.md from the sources in the working directory; with --check, says how they differ from what is there. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundle } from './bundle/bundle.ts';
import { findForbidden, readPackages, renderNotices } from './notices.ts';

const root = process.cwd();
try {
  const made = await make();
  if (process.argv.includes('--check')) check(made);
  else write(made);
} catch (thrown) {
  // An uncaught error would show the line of ncc that threw it, and that line is megabytes long.
  console.error(thrown instanceof Error ? thrown.message : thrown);
  process.exitCode = 1;
}

/** Every file that the build answers for, by its path from the root. */
async function make(): Promise<ReadonlyMap<string, Buffer>> {
  const { files, packageFolders } = await bundle(root);
  const packages = readPackages(packageFolders);
  const forbidden = findForbidden(packages);
  if (forbidden.length > 0)
    throw new Error(
      `The bundle holds packages whose licence is not on the list: ${forbidden.map(({ name, version, licence }) => `${name} ${version} (${licence})`).join(', ')}`,
    );
  return new Map([...[...files].map(([name, bytes]) => [`dist/${name}`, bytes] as const), ['THIRD_PARTY_NOTICES.md', Buffer.from(renderNotices(packages))]]);
}

/** The old dist goes first, so that nothing of it stays. */
function write(files: ReadonlyMap<string, Buffer>): void {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  chmodSync(join(root, 'dist/cli.js'), 0o755);
  console.log(`Wrote ${String(files.size)} files, ${(totalBytes(files) / 1e6).toFixed(1)} MB.`);
}

function check(files: ReadonlyMap<string, Buffer>): void {
  const leftOver = listDist().filter((path) => !files.has(path));
  const differing = [...files].filter(([path, bytes]) => !isWritten(path, bytes)).map(([path]) => path);
  for (const path of leftOver) console.error(`${path}: no source makes this file`);
  for (const path of differing) console.error(`${path}: differs from what the sources make`);
  if (leftOver.length + differing.length === 0) console.log(`${String(files.size)} files are byte for byte what the sources make.`);
  else {
    console.error('Run `npm run build` and commit what it writes.');
    process.exitCode = 1;
  }
}

function isWritten(path: string, bytes: Buffer): boolean {
  return existsSync(join(root, path)) && readFileSync(join(root, path)).equals(bytes);
}

function listDist(): readonly string[] {
  if (!existsSync(join(root, 'dist'))) return [];
  const entries = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

function totalBytes(files: ReadonlyMap<string, Buffer>): number {
  return [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
}
