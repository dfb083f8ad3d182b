/** destructive/drop-cascade: what depends on the dropped object goes too, unnamed. */
import { quote } from '../../../text/plain.ts';
import type { StatementFact } from '../../../sql/statement-facts/fact.ts';
import { isOld, type CreatedObjects } from '../created.ts';
import type { FactRule } from '../rule.ts';

export const dropCascade: FactRule = {
  id: 'destructive/drop-cascade',
  dialects: ['postgresql'],
  severity: 'warning',
  criteria: ['CC8.1', 'PI1.5'],
  cause:
    'A DROP with CASCADE takes along whatever depends on the object: views, foreign keys of other tables, columns of a type, policies. The statement does not name them, so the review cannot see them. With a table, whose loss is told anyway, it is a notice: drizzle-kit writes it so each time.',
  remedy:
    'Write the DROP without CASCADE, and drop each dependent object by its name before; drizzle-kit writes CASCADE of its own accord, and it may be taken out.',
  alias: ['bytebase STATEMENT_DISALLOW_RM_TBL_CASCADE', 'pgfence drop-schema-cascade'],
  findFact: (fact, { created }) =>
    selectCascading(fact, created).map((object) => ({
      ...(fact.kind === 'drop' && fact.object === 'table' ? { severity: 'notice' } : {}),
      message: `Drops ${object} together with everything that depends on it.`,
    })),
};

function selectCascading(fact: StatementFact, created: CreatedObjects): readonly string[] {
  if (fact.kind === 'drop-column' || fact.kind === 'drop-constraint')
    return fact.isCascading && isOld(fact.table, created)
      ? [`${quote(fact.kind === 'drop-column' ? fact.column : (fact.name ?? ''))} of ${fact.table.label}`]
      : [];
  // On a policy or a trigger nothing can depend.
  if (fact.kind !== 'drop' || !fact.isCascading || fact.of !== null) return [];
  return fact.names.filter(({ key }) => ![created.tables, created.types, created.schemas].some((names) => names.has(key))).map(({ label }) => label);
}
