/** The tables that a change has created so far, one act after the other. */
import type { Act } from './act.ts';

export class ActCreation {
  readonly tables = new Set<string>();

  /** What a rebuild drops and renames is the same table as before. */
  add(act: Act, isRebuilt: boolean): void {
    // A table that may be there already is not new.
    if (act.kind === 'create-table' && act.isNew) this.tables.add(act.table.key);
    if (act.kind === 'drop' && act.object === 'table') for (const { key } of act.names) if (!isRebuilt) this.tables.delete(key);
    if (act.kind !== 'rename-table') return;
    const wasNew = this.tables.delete(act.table.key);
    if (isRebuilt) return;
    this.tables.delete(act.to.key);
    if (wasNew) this.tables.add(act.to.key);
  }
}
