/** github/codeql-action/upload-sarif: remembers what code scanning would show. */
import { readFile, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { inputOf, type Player } from './player.ts';

export const uploadSarif: Player = {
  inputs: ['sarif_file', 'category', 'checkout_path', 'ref', 'sha', 'token', 'wait-for-processing'],
  play: async (played) => {
    const { running } = played;
    if (running.githubJob.permissions['security-events'] !== 'write')
      throw new Error('Resource not accessible by integration: code scanning needs the permission security-events: write');
    const path = resolve(running.workspace, inputOf(played, 'sarif_file', '../results'));
    const found = await stat(path).catch(() => null);
    if (found === null) throw new Error(`Path does not exist: ${path}`);
    const files = found.isDirectory() ? (await readdir(path)).filter((name) => name.endsWith('.sarif')).map((name) => join(path, name)) : [path];
    if (files.length === 0) throw new Error(`No SARIF files found to upload in "${path}".`);
    for (const file of files) {
      const text = await readFile(file, 'utf8');
      const parsed: unknown = JSON.parse(text);
      if (typeof parsed !== 'object' || parsed === null || !('runs' in parsed)) throw new Error(`Invalid SARIF: ${file} has no runs.`);
      running.state.sarif.push({ job: running.name, category: inputOf(played, 'category'), text });
    }
    return { 'sarif-id': String(running.state.sarif.length) };
  },
};
