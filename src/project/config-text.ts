/** What a drizzle config says as it is written, without running it: only what is written out, once, as a text. */
import { unknown, type OrUnknown } from '../model/unknown.ts';

/** Null: the config has no such key. */
export interface WrittenConfig {
  readonly dialect: OrUnknown<string | null>;
  readonly driver: OrUnknown<string | null>;
  readonly out: OrUnknown<string | null>;
}

/** A comment, or a text in quotes, which may hold what looks like one. */
const token = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/gu;

/** Of a config in TypeScript or JavaScript. What a spread or another file brings along is not known here. */
export function parseConfigText(text: string): WrittenConfig {
  const bare = text.replace(token, (part) => (part.startsWith('/*') || part.startsWith('//') ? ' ' : part));
  const open = bare.replace(token, "''");
  if (open.includes('...')) {
    const spread = unknown('the config takes over what another one says');
    return { dialect: spread, driver: spread, out: spread };
  }
  return { dialect: read(bare, open, 'dialect'), driver: read(bare, open, 'driver'), out: read(bare, open, 'out') };
}

/** `open` is the text with nothing in its quotes: a key within a text is none. */
function read(bare: string, open: string, key: string): OrUnknown<string | null> {
  const mentioned =
    [...open.matchAll(new RegExp(`(?<![\\w$.])${key}(?![\\w$])`, 'gu'))].length + [...bare.matchAll(new RegExp(`['"]${key}['"]\\s*:`, 'gu'))].length;
  if (mentioned === 0) return null;
  const written = [...bare.matchAll(new RegExp(`(?<![\\w$.])['"]?${key}['"]?\\s*:\\s*(['"\`])((?:(?!\\1)[^\\\\\\n$])*)\\1\\s*(?=[,}\\n]|as\\b)`, 'gu'))];
  const [first] = written;
  if (mentioned > 1 || written.length !== 1 || first?.[2] === undefined) return unknown(`its \`${key}\` is not written out once`);
  return first[2];
}
