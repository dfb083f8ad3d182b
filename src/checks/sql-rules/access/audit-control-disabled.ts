/** access/audit-control-disabled: what is done is not recorded any more. */
import type { FactRule } from '../statement-facts/rule.ts';
import { excerpt } from '../../../text/plain.ts';
import type { Node } from '@pgsql/types';
import { nameOf } from '../created.ts';
import { keyOf, shown, shownRelation } from '../naming.ts';
import type { SqlRule, Surroundings } from '../rule.ts';
import { selectCommands, selectParts, wordsOf, wordsOfRelation } from '../../../sql/tree.ts';
import { splitWords } from '../words.ts';

export const auditControlDisabled: SqlRule & FactRule = {
  id: 'access/audit-control-disabled',
  severity: 'error',
  criteria: ['CC6.1', 'CC7.2', 'CC8.1'],
  cause:
    'An audit control is dropped or switched off: an event trigger, pgaudit, or a table or trigger whose name says audit. What is done from then on leaves no trace.',
  remedy: 'Keep the control; where another takes its place, put it in force before, and say in a suppression which it is.',
  alias: [],
  find: (node, _statement, surroundings) => selectDisabled(node, surroundings).map((message) => ({ message })),
  findFact: (fact) =>
    fact.kind === 'set' &&
    /^(?:sql_log_bin|log_bin|general_log|log_output|audit_log.*|server_audit_.*)$/u.test(fact.name) &&
    ['0', 'off', 'none', 'false'].includes(fact.value)
      ? [{ message: `"${excerpt(fact.name)}" is switched off, and what is done meanwhile is not recorded.` }]
      : [],
};

function selectDisabled(node: Node, surroundings: Surroundings): readonly string[] {
  if ('AlterEventTrigStmt' in node && node.AlterEventTrigStmt.tgenabled === 'D')
    return [`Switches the event trigger ${shown([node.AlterEventTrigStmt.trigname ?? ''])} off.`];
  if ('VariableSetStmt' in node && isAuditSetting(node.VariableSetStmt.name)) return [`Changes the setting ${shown([node.VariableSetStmt.name ?? ''])}.`];
  return [...selectDropped(node, surroundings), ...selectSwitchedOff(node), ...selectErased(node, surroundings)];
}

function isAuditSetting(name = ''): boolean {
  return name.startsWith('pgaudit.') || name === 'log_statement' || name === 'event_triggers';
}

function selectDropped(node: Node, { created }: Surroundings): readonly string[] {
  if (!('DropStmt' in node)) return [];
  const { removeType, objects = [] } = node.DropStmt;
  const names = objects.map(wordsOf);
  if (removeType === 'OBJECT_EVENT_TRIGGER') return names.map((words) => `Drops the event trigger ${shown(words)}.`);
  if (removeType === 'OBJECT_EXTENSION') return names.filter((words) => words.join('') === 'pgaudit').map(() => 'Drops the extension "pgaudit".');
  if (removeType === 'OBJECT_TRIGGER') return names.filter(speaksOfAudit).map((words) => `Drops the audit trigger ${shown(words)}.`);
  const tables = names.filter((words) => speaksOfAudit(words) && !created.tables.has(keyOf(words)));
  return removeType === 'OBJECT_TABLE' ? tables.map((words) => `Drops the audit table ${shown(words)}.`) : [];
}

/** DISABLE TRIGGER ALL, or of one whose name says audit. */
function selectSwitchedOff(node: Node): readonly string[] {
  return selectCommands(node, 'AT_DisableTrig', 'AT_DisableTrigAll', 'AT_DisableTrigUser')
    .filter(({ table, command }) => speaksOfAudit([...wordsOfRelation(table), command.name ?? '']))
    .map(
      ({ table, command }) =>
        `Switches ${command.name === undefined ? 'the triggers' : `the trigger ${shown([command.name])}`} of ${shownRelation(table)} off.`,
    );
}

function selectErased(node: Node, { created }: Surroundings): readonly string[] {
  const emptied = 'TruncateStmt' in node ? (node.TruncateStmt.relations ?? []).flatMap((part) => ('RangeVar' in part ? [part.RangeVar] : [])) : [];
  const written = [...selectParts(node, 'DeleteStmt'), ...selectParts(node, 'UpdateStmt')].flatMap(({ relation }) => relation ?? []);
  return [...emptied, ...written]
    .filter((table) => speaksOfAudit(wordsOfRelation(table)) && !created.tables.has(nameOf(table)))
    .map((table) => `Removes or rewrites rows of the audit table ${shownRelation(table)}.`);
}

function speaksOfAudit(names: readonly string[]): boolean {
  return names.flatMap(splitWords).some((word) => /^(?:audit|audits|audited|auditing|auditlog|auditlogs|pgaudit)$/u.test(word));
}
