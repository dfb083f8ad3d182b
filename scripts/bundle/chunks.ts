/** ncc writes many chunks whose names are numbers; here they are joined into a few files whose names say what they hold. */
import type { Minify } from './minify.ts';
import { nameChunk, start } from './names.ts';
import type { Chunk } from './stats.ts';

/** A file smaller than this costs more to open than to have been loaded already: what it would hold goes along with each start. */
const smallestBytes = 16_000;

/** The files that ncc made, with named chunks in the place of numbered ones. Throws where a file is not as ncc 0.45 writes it. */
export function joinChunks(files: ReadonlyMap<string, Buffer>, entry: string, chunks: readonly Chunk[], minify: Minify): ReadonlyMap<string, Buffer> {
  const loaded = chunks.filter((chunk) => !chunk.entry).sort((one, other) => one.id - other.id);
  const parsed = new Map(loaded.map(({ id }) => [id, parseChunk(`${id}.${entry}`, textOf(files, `${id}.${entry}`))]));
  const nameOf = namesOf(loaded, parsed);
  const joined = Map.groupBy(loaded, ({ id }) => nameOf(id));
  const kept = [...files].filter(([name]) => !loaded.some(({ id }) => name === `${id}.${entry}`));
  const made = [...joined].map(
    ([name, group]) =>
      [
        `${name}.js`,
        Buffer.from(
          renderChunk(
            group.map(({ id }) => parsed.get(id) ?? nothing),
            minify,
          ),
        ),
      ] as const,
  );
  const clash = made.find(([name]) => kept.some(([other]) => other === name));
  if (clash !== undefined) throw new Error(`Two files of the bundle have the name ${clash[0]}.`);
  const renamed = renderNames(textOf(files, entry), entry, new Map(loaded.map(({ id }) => [id, nameOf(id)])));
  return new Map([...kept, ...made, [entry, Buffer.from(renamed)]]);
}

interface Parsed {
  /** This chunk, and those of which it holds everything too. */
  readonly ids: readonly number[];
  /** The text of each module, by its id. */
  readonly modules: ReadonlyMap<string, string>;
}

const nothing: Parsed = { ids: [], modules: new Map() };

function namesOf(chunks: readonly Chunk[], parsed: ReadonlyMap<number, Parsed>): (id: number) => string {
  const names = new Map(chunks.map((chunk) => [chunk.id, nameChunk(chunk)]));
  const sizes = new Map<string, number>();
  for (const [id, name] of names) sizes.set(name, (sizes.get(name) ?? 0) + sizeOf(parsed.get(id) ?? nothing));
  return (id) => {
    const name = names.get(id) ?? start;
    return (sizes.get(name) ?? 0) < smallestBytes ? start : name;
  };
}

function sizeOf({ modules }: Parsed): number {
  return [...modules.values()].reduce((sum, { length }) => sum + length, 0);
}

function textOf(files: ReadonlyMap<string, Buffer>, name: string): string {
  const bytes = files.get(name);
  if (bytes === undefined) throw new Error(`The bundle has no file ${name}.`);
  return bytes.toString('utf8');
}

const asItIs: Minify = (_, text) => text;

/** Exactly what `renderChunk` writes, with the number of the chunk before it. */
function parseChunk(name: string, text: string): Parsed {
  const head = /^export const id = (?<id>\d+);\nexport const ids = \[(?<ids>[\d,]+)\];\n/u.exec(text);
  const pieces = text.split(/\n\/\*{3}\/ (\d+):\n(?=\/\*{3}\/ )/u).slice(1);
  const modules = new Map<string, string>();
  for (let at = 0; at < pieces.length; at += 2) modules.set(pieces[at] ?? '', (pieces[at + 1] ?? '').replace(/(?:,\n|\n\n\};\n)$/u, ''));
  const parsed = { ids: (head?.groups?.['ids'] ?? '').split(',').map(Number), modules };
  if (`export const id = ${head?.groups?.['id'] ?? ''};\n${renderChunk([parsed], asItIs)}` !== text)
    throw new Error(`${name} does not read like a chunk of ncc 0.45.`);
  return parsed;
}

/** A module that several chunks hold is the same in each of them. */
function renderChunk(chunks: readonly Parsed[], minify: Minify): string {
  const modules = new Map<string, string>();
  for (const [id, text] of chunks.flatMap((chunk) => [...chunk.modules])) {
    if ((modules.get(id) ?? text) !== text) throw new Error(`Module ${id} is not the same in all chunks.`);
    modules.set(id, text);
  }
  const ids = [...new Set(chunks.flatMap((chunk) => chunk.ids))];
  const texts = [...modules].map(([id, text]) => `\n/***/ ${id}:\n${minify(id, text)}`);
  return `export const ids = [${ids.join(',')}];\nexport const modules = {\n${texts.join(',\n')}\n\n};\n`;
}

/** The loader of chunks gets a table in the place of its template. */
function renderNames(text: string, entry: string, names: ReadonlyMap<number, string>): string {
  const template = `return "" + chunkId + ".${entry}";`;
  const [before, after, ...more] = text.split(template);
  if (names.size === 0 && after === undefined) return text;
  if (before === undefined || after === undefined || more.length > 0) throw new Error(`${entry} does not load its chunks as ncc 0.45 writes it.`);
  const rows = [...names].map(([id, name]) => `\n/******/ \t\t\t${id}: ${JSON.stringify(name)},`);
  return `${before}return {${rows.join('')}\n/******/ \t\t}[chunkId] + ".js";${after}`;
}
