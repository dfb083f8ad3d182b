/** Code that pushes by drizzle-kit's own functions, or starts `drizzle-kit push` as a program. */
import { posix } from 'node:path';
import { excerpt } from '../../text/plain.ts';
import { parseInvocations, type Invocation } from './invocation.ts';
import { quoteWords, type Source, type Step } from './step.ts';

/** The functions of 0.x and 1.0 that write a schema to a database. */
const pushes = /\b(push(?:MySQL|SQLite|SingleStore|Libsql)?Schema|push)\b/u;
const module = /(["'`])drizzle-kit\/(?:api|cli|payload)[\w/.-]*\1/gu;

/** What stands before the module's name where it is taken in: its names, unless only types are meant. */
const taken = [/\b(?:import|export)\s+(?!type\s)([^;"'`]*?)\s*from\s*$/u, /\b(?:const|let|var)\s+([^;=]*?)\s*=\s*(?:await\s+)?(?:require|import)\s*\(\s*$/u];

/** A longer list of imports is not looked through. */
const reach = 2_000;

const started =
  /(?:\b(?:execSync|execFileSync|execFile|exec|spawnSync|spawn|execaCommandSync|execaCommand|execaSync|execa)|\$)\s{0,9}(?:\(\s{0,99})?(["'`])((?:(?!\1)[^\\]|\\.){0,4000}?)\1(?:\s{0,99},\s{0,99}\[([^\]]{0,2000})\])?/gu;

/** One step for the file; it says nothing of what is only in comments and texts. */
export function parseCode({ path, text }: Source): readonly Step[] {
  const code = withoutComments(text);
  const found = [...findFunctions(code), ...findPrograms(code)];
  const first = found.find(({ kind }) => kind === 'push') ?? found[0];
  if (first === undefined) return [];
  const name = path.split('/').slice(-3).join('/');
  return [
    {
      kind: 'code',
      path,
      line: first.line + 1,
      name,
      label: excerpt(posix.basename(path)),
      callable: 'file',
      invocations: found,
      excerpt: text.split('\n')[first.line] ?? null,
    },
  ];
}

function findFunctions(code: string): readonly Invocation[] {
  return [...code.matchAll(module)].slice(0, 100).flatMap(({ index }): readonly Invocation[] => {
    const before = code.slice(Math.max(0, index - reach), index);
    // The nearest keyword is the module's own.
    const start = Math.max(...['import', 'export', 'const', 'let', 'var'].map((word) => before.lastIndexOf(`${word} `)));
    const names = start === -1 ? undefined : taken.map((form) => form.exec(before.slice(start))?.[1]).find((found) => found !== undefined);
    if (names === undefined) return [];
    const whole = /^(?:\*\s*as\s+)?(\w{1,200})$/u.exec(names)?.[1];
    const own = pushes.exec(names.replace(/\btype\s+\w+/gu, ''));
    const call = own ?? (whole === undefined ? null : new RegExp(`\\b${whole}\\s*\\.\\s*(push\\w*)\\s*\\(`, 'u').exec(code));
    if (call === null) return [];
    return [{ kind: 'push', words: `${call[1] ?? 'push'}()`, force: false, line: lineAt(code, own === null ? call.index : index - before.length + start) }];
  });
}

/** `execSync('drizzle-kit push')`, `spawn('npx', ['drizzle-kit', 'push'])`. */
function findPrograms(code: string): readonly Invocation[] {
  return [...code.matchAll(started)].slice(0, 1_000).flatMap(({ index, 2: command = '', 3: list }) => {
    const words = list === undefined ? [] : [...list.matchAll(/(["'`])([^"'`]*)\1/gu)].map(([, , word = '']) => word);
    const found = parseInvocations(list === undefined ? command : quoteWords([command, ...words]), '');
    return found.length === 0 ? [] : found.map((invocation) => ({ ...invocation, line: lineAt(code, index) }));
  });
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length - 1;
}

/** The code with its comments blanked; texts stay, for they hold names of modules. */
function withoutComments(text: string): string {
  const token = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[^])*`|\/\/[^\n]*|\/\*[^]*?\*\//gu;
  return text.replace(token, (found) => (found.startsWith('/') ? found.replace(/[^\n]/gu, ' ') : found));
}
