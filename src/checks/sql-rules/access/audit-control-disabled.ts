/** access/audit-control-disabled: what is done is not recorded any more. */
import { quote } from '../../../text/plain.ts';
import type { FactOf } from '../../../sql/statement-facts/fact.ts';
import type { Name } from '../../../sql/statement-facts/table-part.ts';
import { isOld } from '../created.ts';
import { describeTrigger } from '../constraints.ts';
import { splitWords } from '../words.ts';
import type { FactRule } from '../rule.ts';

export const auditControlDisabled: FactRule = {
  id: 'access/audit-control-disabled',
  dialects: ['postgresql', 'mysql'],
  severity: 'error',
  criteria: ['CC6.1', 'CC7.2', 'CC8.1'],
  cause:
    'An audit control is dropped or switched off: an event trigger, pgaudit, or a table or trigger whose name says audit. What is done from then on leaves no trace.',
  remedy: 'Keep the control; where another takes its place, put it in force before, and say in a suppression which it is.',
  alias: [],
  findFact(fact, { created }) {
    if (fact.kind === 'silence') return [{ message: fact.what }];
    if (fact.kind === 'set') return isSilencing(fact) ? [{ message: `Changes the setting ${quote(fact.name)}, by which what is done is recorded.` }] : [];
    if (fact.kind === 'drop') {
      const controls = fact.names.filter((name) => isControl(fact, name) && isOld(name, created));
      return controls.map(({ label }) => ({ message: `Drops the ${fact.object} ${label}.` }));
    }
    if (fact.kind === 'disable-trigger')
      return speaksOfAudit(`${fact.table.label} ${fact.name ?? ''}`) ? [{ message: `${describeTrigger(fact)} is disabled.` }] : [];
    const isErasing = fact.kind === 'truncate' || fact.kind === 'update' || fact.kind === 'delete';
    return isErasing && speaksOfAudit(fact.table.label) && isOld(fact.table, created)
      ? [{ message: `Removes or rewrites rows of the audit table ${fact.table.label}.` }]
      : [];
  },
};

/** In PostgreSQL any change is meant; MySQL's switches may also be put on. */
function isSilencing({ name, value }: FactOf<'set'>): boolean {
  if (/^(?:pgaudit\..*|log_statement|event_triggers)$/u.test(name)) return true;
  return /^(?:sql_log_bin|log_bin|general_log|log_output|audit_log.*|server_audit_.*)$/u.test(name) && ['0', 'off', 'none', 'false'].includes(value ?? '');
}

function isControl({ object }: FactOf<'drop'>, { key, label }: Name): boolean {
  if (object === 'event trigger') return true;
  if (object === 'extension') return key === 'pgaudit';
  return (object === 'trigger' || object === 'table') && speaksOfAudit(label);
}

function speaksOfAudit(names: string): boolean {
  return splitWords(names).some((word) => /^(?:audit|audits|audited|auditing|auditlog|auditlogs|pgaudit)$/u.test(word));
}
