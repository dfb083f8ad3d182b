/** The disk: the check configuration file as it lies in the work tree. Bounded, and never led elsewhere by a link. */
import { constants } from 'node:fs';
import { lstat, open, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isUtf8 } from 'node:buffer';
import { unknown, type OrUnknown } from '../../model/unknown.ts';
import { configurationFile } from './configuration.ts';

const longest = 256_000;

/** Null where there is none. */
export async function readCheckConfiguration(repositoryRoot: string): Promise<OrUnknown<string> | null> {
  const path = join(repositoryRoot, configurationFile);
  try {
    const [stats, root, folder] = await Promise.all([lstat(path), realpath(repositoryRoot), realpath(dirname(path))]);
    if (!stats.isFile() || folder !== join(root, dirname(configurationFile))) return unknown('it is no regular file of the repository, or lies behind a link');
    if (stats.size > longest) return unknown(`it has ${String(stats.size)} bytes, and at most ${String(longest)} are read`);
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
    const bytes = await file.readFile().finally(() => file.close());
    return isUtf8(bytes) ? bytes.toString('utf8') : unknown('it is not UTF-8');
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown error';
    return code === 'ENOENT' || code === 'ENOTDIR' ? null : unknown(`it could not be read (${code})`);
  }
}
