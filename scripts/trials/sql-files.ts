/** The SQL files below a folder, as rounds of a trial. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Counts, OpenTrial } from './trial.ts';

/** In the order of their paths. */
export function findSqlFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.sql') && !path.includes('node_modules'))
    .sort()
    .map((path) => join(folder, path));
}

/** A round for each file. */
export function roundsOfFiles(folder: string, play: (text: string) => Counts): OpenTrial {
  const files = findSqlFiles(folder);
  if (files.length === 0) throw new Error(`There is no SQL file below ${folder}.`);
  const playFile = (file: string): Counts => {
    try {
      return { files: 1, ...play(readFileSync(file, 'utf8')) };
    } catch (thrown) {
      throw new Error(`${file}: ${thrown instanceof Error ? thrown.message : String(thrown)}`, { cause: thrown });
    }
  };
  return {
    rounds: files.length,
    round: (_draw, round) => {
      const file = files[round - 1];
      if (file === undefined) throw new Error(`There are only ${files.length} SQL files below ${folder}.`);
      return playFile(file);
    },
  };
}
