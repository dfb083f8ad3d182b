/** A file of src touches what its name says, and a file of any other name touches nothing. */
import type { Linter } from 'eslint';
import { z } from 'zod';
import { listenToImports, type LintRule } from './imports.ts';
import { pureModules, type Reach, type WorldGlobal } from './table.ts';

/** What node:crypto draws lots with; `*` is the whole of it. */
const chance: ReadonlySet<string> = new Set([
  'randomUUID',
  'randomBytes',
  'randomInt',
  'randomFill',
  'randomFillSync',
  'getRandomValues',
  'webcrypto',
  'default',
  '*',
]);

const optionsSchema = z.strictObject({ modules: z.array(z.string()), random: z.boolean() });

/** Options: the modules that the file may import besides the pure ones, and whether it may draw lots. */
export const worldByName: LintRule = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object' }],
    messages: {
      outside: '{{module}} lies outside: only a file named after it may import it (scripts/lint-rules/table.ts).',
      chance: '{{name}} draws lots: only a file named random may (scripts/lint-rules/table.ts).',
    },
  },
  create(context) {
    const { modules, random } = optionsSchema.parse(context.options[0]);
    return listenToImports((specifier, node, names) => {
      if (specifier.startsWith('.')) return;
      if (![...pureModules, ...modules].includes(specifier)) context.report({ node, messageId: 'outside', data: { module: specifier } });
      const lots = specifier === 'node:crypto' && !random ? names.filter((name) => chance.has(name)) : [];
      for (const name of lots) context.report({ node, messageId: 'chance', data: { name } });
    });
  },
};

/** The rules for a file that may touch this much. */
export function rulesFor(reach: Reach): Linter.RulesRecord {
  const may = (name: WorldGlobal): boolean => reach.globals?.includes(name) === true;
  const forbidden = [...globals].filter(([name]) => !may(name));
  return {
    'project/world-by-name': ['error', { modules: reach.modules ?? [], random: may('random') }],
    'no-restricted-globals': ['error', { globals: forbidden.flatMap(([, { names }]) => names ?? []), checkGlobalObject: true }],
    'no-restricted-syntax': ['error', ...forbidden.flatMap(([, { syntax }]) => syntax ?? [])],
  };
}

/** How code reaches the world without an import: by the name of a global, or by a form of words. */
interface GlobalReach {
  readonly names?: readonly string[];
  readonly syntax?: readonly { readonly selector: string; readonly message: string }[];
}

const globals: ReadonlyMap<WorldGlobal, GlobalReach> = new Map<WorldGlobal, GlobalReach>([
  ['process', { names: ['process'] }],
  ['console', { names: ['console'] }],
  ['fetch', { names: ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'] }],
  ['timers', { names: ['setTimeout', 'setInterval', 'setImmediate'], syntax: [member('AbortSignal', 'timeout')] }],
  ['random', { names: ['crypto'], syntax: [member('Math', 'random')] }],
  ['Date', { names: ['performance'], syntax: [member('Date', 'now'), ...presentTime()] }],
]);

function member(object: string, property: string): { readonly selector: string; readonly message: string } {
  const selector = `MemberExpression[object.name="${object}"][property.name="${property}"]`;
  return { selector, message: `${object}.${property} lies outside: only a file named after it may ask it (scripts/lint-rules/table.ts).` };
}

/** With an argument, Date only computes. */
function presentTime(): readonly { readonly selector: string; readonly message: string }[] {
  const message = 'The present time lies outside: only a file named clock may ask for it (scripts/lint-rules/table.ts).';
  return [
    { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message },
    { selector: 'CallExpression[callee.name="Date"]', message },
  ];
}
