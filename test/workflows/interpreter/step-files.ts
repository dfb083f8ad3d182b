/** The files by which a step tells the runner something. */
import { readFile, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

const names = ['output', 'env', 'path', 'state', 'step_summary'] as const;

export interface StepFiles {
  /** GITHUB_OUTPUT and the like. */
  readonly variables: Readonly<Record<string, string>>;
  read(): Promise<Told>;
}

export interface Told {
  readonly outputs: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly path: readonly string[];
  readonly summary: string;
}

/** Empty files, one set for each step. */
export async function newStepFiles(folder: string): Promise<StepFiles> {
  const id = randomUUID();
  const paths = Object.fromEntries(names.map((name) => [name, join(folder, `${name}_${id}`)]));
  await Promise.all(Object.values(paths).map((path) => writeFile(path, '')));
  const text = (name: (typeof names)[number]): Promise<string> => readFile(paths[name] ?? '', 'utf8');
  return {
    variables: Object.fromEntries(Object.entries(paths).map(([name, path]) => [`GITHUB_${name.toUpperCase()}`, path])),
    read: async () => ({
      outputs: parsePairs(await text('output')),
      env: parsePairs(await text('env')),
      state: parsePairs(await text('state')),
      path: (await text('path')).split('\n').filter((line) => line !== ''),
      summary: await text('step_summary'),
    }),
  };
}

/** `name=value`, or `name<<delimiter` with the value on the lines up to the delimiter. Throws what the runner says of anything else. */
export function parsePairs(text: string): Readonly<Record<string, string>> {
  const pairs: Record<string, string> = {};
  const lines = text.split(/\r?\n/u);
  while (lines.length > 0) {
    const line = lines.shift() ?? '';
    if (line === '') continue;
    const [equals, heredoc] = [line.indexOf('='), line.indexOf('<<')];
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      pairs[line.slice(0, equals)] = line.slice(equals + 1);
    } else if (heredoc >= 0) {
      const end = lines.indexOf(line.slice(heredoc + 2));
      if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${line.slice(heredoc + 2)}'`);
      pairs[line.slice(0, heredoc)] = lines.splice(0, end).join('\n');
      lines.shift();
    } else {
      throw new Error(`Invalid format '${line}'`);
    }
  }
  return pairs;
}
