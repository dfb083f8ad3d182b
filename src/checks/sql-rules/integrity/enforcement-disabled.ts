/** integrity/enforcement-disabled: what keeps the data right is switched off. */
import type { FactRule } from '../statement-facts/rule.ts';
import { findUnchecked } from '../statement-facts/unchecked.ts';
import type { AlterTableType, Constraint, Node, RangeVar } from '@pgsql/types';
import { excerpt } from '../../../text/plain.ts';
import { describeConstraint, findAlterations, findNewConstraints, labelOf } from '../alteration.ts';
import type { SqlRule } from '../rule.ts';
import { findSettings } from '../../../sql/setting.ts';

export const enforcementDisabled: SqlRule & FactRule = {
  id: 'integrity/enforcement-disabled',
  severity: 'error',
  criteria: ['PI1.5', 'CC8.1'],
  cause:
    'Triggers or rules are disabled, session_replication_role is set so that foreign keys are not checked, a constraint is NOT ENFORCED, or a catalog of PostgreSQL is written by hand. What comes in meanwhile is checked by nothing, and what is off may stay off.',
  remedy: 'Change the data so that it passes the checks. Where that cannot be, suppress this with a reason, and switch the check on again in the same change.',
  alias: ['pgfence enable-disable-trigger'],
  find(node) {
    return [...findDisabled(node), ...findUnenforced(node), ...findCatalogChange(node), ...findReplication(node)].map((message) => ({ message }));
  },
  findFact: (fact, surroundings) => findUnchecked(fact, surroundings),
};

const disabling: ReadonlyMap<AlterTableType | undefined, string> = new Map<AlterTableType, string>([
  ['AT_DisableTrig', 'The trigger'],
  ['AT_DisableTrigAll', 'Every trigger'],
  ['AT_DisableTrigUser', 'Every trigger of users'],
  ['AT_DisableRule', 'The rule'],
  ['AT_EnableReplicaTrig', 'For all but replicas the trigger'],
  ['AT_EnableReplicaRule', 'For all but replicas the rule'],
]);

function findDisabled(node: Node): readonly string[] {
  return findAlterations(node).flatMap(({ label, command: { subtype, name, def } }) => {
    const what = disabling.get(subtype);
    if (what !== undefined) return [`${what}${name === undefined ? '' : ` ${excerpt(name)}`} of ${label} is disabled.`];
    const isOff =
      def !== undefined && 'ATAlterConstraint' in def && def.ATAlterConstraint.alterEnforceability === true && def.ATAlterConstraint.is_enforced !== true;
    return isOff ? [`A constraint of ${label} is not enforced any more.`] : [];
  });
}

function findUnenforced(node: Node): readonly string[] {
  return findNewConstraints(findAlterations(node))
    .filter(({ constraint }) => isUnenforced(constraint))
    .map(({ label, constraint }) => `On ${label}, ${describeConstraint(constraint, 'constraint')} is added as NOT ENFORCED.`);
}

function isUnenforced({ contype, is_enforced: isEnforced }: Constraint): boolean {
  return contype === 'CONSTR_ATTR_NOT_ENFORCED' || ((contype === 'CONSTR_CHECK' || contype === 'CONSTR_FOREIGN') && isEnforced !== true);
}

function findReplication(node: Node): readonly string[] {
  return findSettings(node)
    .filter(({ name, value }) => name === 'session_replication_role' && value !== 'origin' && value !== null)
    .map(({ value }) => `session_replication_role becomes ${excerpt(value ?? '')}, which switches triggers and foreign keys off.`);
}

function findCatalogChange(node: Node): readonly string[] {
  const relation = writtenBy(node);
  const isCatalog = relation?.schemaname === 'pg_catalog' || (relation?.schemaname === undefined && relation?.relname?.startsWith('pg_') === true);
  return relation !== undefined && isCatalog ? [`The catalog ${labelOf(relation)} is written by hand.`] : [];
}

function writtenBy(node: Node): RangeVar | undefined {
  if ('UpdateStmt' in node) return node.UpdateStmt.relation;
  if ('DeleteStmt' in node) return node.DeleteStmt.relation;
  return 'InsertStmt' in node ? node.InsertStmt.relation : undefined;
}
