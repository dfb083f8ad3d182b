/** A lint rule: a file of src imports only what the table lets its folder import. */
import { dirname, relative, resolve } from 'node:path';
import { listenToImports, type LintRule } from './imports.ts';
import { commands, doorsMayImport, everyStage, mayImport } from './table.ts';

export const direction: LintRule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { against: '{{from}} may not import {{to}}: it goes against the direction of scripts/lint-rules/table.ts.' },
  },
  create(context) {
    const source = `${context.cwd}/src`;
    const from = relative(source, context.filename);
    return listenToImports((specifier, node) => {
      if (!specifier.startsWith('.')) return;
      const to = relative(source, resolve(dirname(context.filename), specifier));
      if (!isAllowed(from, to)) context.report({ node, messageId: 'against', data: { from, to } });
    });
  },
};

/** Both as paths from src. The only thing outside src that a file may import is package.json, for the doors. */
function isAllowed(from: string, to: string): boolean {
  const [home, target] = [roomOf(from), roomOf(to)];
  if (home === target) return home !== 'commands' || !areTwoCommands(commandOf(from), commandOf(to));
  return targetsOf(home, from).some((allowed) => allowed === target || allowed === to);
}

/** The folder directly below src, or the name of a file that lies there. */
function roomOf(path: string): string {
  const [first, ...rest] = path.split('/');
  return rest.length === 0 ? path.replace(/\.ts$/u, '') : (first ?? path);
}

/** The command whose file or folder it is; null for what commands share and for what chooses between them. */
function commandOf(path: string): string | null {
  const name = path.split('/')[1]?.replace(/\.ts$/u, '');
  return commands.find((command) => command === name) ?? null;
}

function areTwoCommands(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}

function targetsOf(room: string, file: string): readonly string[] {
  if (room === 'errors' || room === 'text') return [];
  if (room === 'model') return ['errors', 'text'];
  if (room === 'main' || room === 'cli') return [...doorsMayImport, 'model', 'errors', 'text', '../package.json'];
  if (room === 'commands') return [...everyStage, 'model', 'errors', 'text'];
  const listed = mayImport[room];
  if (listed === undefined) throw new Error(`${file}: scripts/lint-rules/table.ts has no row for the folder ${room}.`);
  return [...listed, 'model', 'errors', 'text'];
}
