/** The disk: the file in which another linter left its results. Bounded. */
import { isUtf8 } from 'node:buffer';
import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import { unreadable } from './result.ts';
import { parseLinterReport, type LinterReport } from './report.ts';

const longest = 30_000_000;

/** `path` from the repository's root, or absolute: the workflow names it, so that it may lie anywhere. Throws `linter/unreadable`. */
export async function readLinterReport(path: string, root: string): Promise<LinterReport> {
  return parseLinterReport(await readText(path, root), path, root);
}

async function readText(path: string, root: string): Promise<string> {
  // A FIFO must not make us wait for its writer.
  const file = await open(resolve(root, path), constants.O_RDONLY | constants.O_NONBLOCK).catch((thrown: unknown) => {
    throw unreadable(path, `it cannot be opened (${thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown error'})`);
  });
  const bytes = await readBytes(file, path).finally(() => file.close());
  if (!isUtf8(bytes)) throw unreadable(path, 'it is not UTF-8');
  return bytes.toString('utf8');
}

async function readBytes(file: FileHandle, path: string): Promise<Buffer> {
  const stats = await file.stat();
  if (!stats.isFile()) throw unreadable(path, 'it is no regular file');
  if (stats.size > longest) throw unreadable(path, `it has ${String(stats.size)} bytes, and at most ${String(longest)} are read`);
  return await file.readFile();
}
