/** The tables that a change has created so far, one act after the other. */
import type { StatementFact } from '../../../sql/statement-facts/fact.ts';

export class FactCreation {
  readonly tables = new Set<string>();

  /** What a rebuild drops and renames is the same table as before. */
  add(fact: StatementFact, isRebuilt: boolean): void {
    // A table that may be there already is not new.
    if (fact.kind === 'create-table' && fact.isNew) this.tables.add(fact.table.key);
    if (fact.kind === 'drop' && fact.object === 'table') for (const { key } of fact.names) if (!isRebuilt) this.tables.delete(key);
    if (fact.kind !== 'rename-table') return;
    const wasNew = this.tables.delete(fact.table.key);
    if (isRebuilt) return;
    this.tables.delete(fact.to.key);
    if (wasNew) this.tables.add(fact.to.key);
  }
}
