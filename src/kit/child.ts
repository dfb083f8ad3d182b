/** Starts the project's own drizzle-kit, as a child of this Node. */
import type { ChildCommand, ChildEnd, RunChild } from '../model/ports.ts';
import type { Kit } from '../model/project.ts';

export type KitCommand = Omit<ChildCommand, 'file' | 'args'>;

/** `args` begin with the command, as `migrate`; `env` is all that it gets, but for what the package manager needs to find packages. */
export async function startKit({ script, environment }: Kit, args: readonly string[], command: KitCommand, runChild: RunChild): Promise<ChildEnd> {
  return await runChild({ ...command, file: 'node', args: [script, ...args], env: { ...command.env, ...environment } });
}
