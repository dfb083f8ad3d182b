/** Writes src/errors/codes.ts from docs/errors.md: a problem code is its section there, which is the one place that says its exit code. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { readSections } from './errors/sections.ts';

const [page, table] = ['../docs/errors.md', '../src/errors/codes.ts'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
if (page === undefined || table === undefined) throw new Error('There is no page.');
const rows = readSections(readFileSync(page, 'utf8')).map(({ code, exit }) => `'${code}': ${exit},`);
const text = `/** Every problem code, with the exit code of a command that it ends. Written by "npm run docs" from the sections of docs/errors.md. */

/** 1: the verdict is no · 2: there is no verdict (usage, environment, or something could not be read). */
export type FailureExit = 1 | 2;

export const codes = {
${rows.join('\n')}
} as const satisfies Record<string, FailureExit>;

export type Code = keyof typeof codes;

/** Whether a problem can have this code. */
export function isCode(name: string): name is Code {
  return Object.hasOwn(codes, name);
}
`;
writeFileSync(table, await format(text, { ...(await resolveConfig(table)), parser: 'typescript' }));
