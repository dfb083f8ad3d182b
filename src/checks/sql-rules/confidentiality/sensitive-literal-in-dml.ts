/** confidentiality/sensitive-literal-in-dml: a migration writes data of a person, or a secret, as a literal. */
import type { FactRule } from '../statement-facts/rule.ts';
import type { Written } from '../../../sql/statement-facts/fact.ts';
import type { InsertStmt, Node, UpdateStmt } from '@pgsql/types';
import { shown } from '../naming.ts';
import type { Hit, SqlRule } from '../rule.ts';
import { selectParts } from '../../../sql/tree.ts';
import { findLeaks, isPlainSecret, type Leak } from './literal.ts';
import { sensitivityOf } from './sensitive.ts';

export const sensitiveLiteralInDml: SqlRule & FactRule = {
  id: 'confidentiality/sensitive-literal-in-dml',
  severity: 'error',
  criteria: ['C1.1', 'CC6.1'],
  cause:
    'An INSERT or UPDATE holds a value that looks like a secret, or like the data of a person: it lies in the repository and its history for everyone who can read them, and a merged migration is never changed again.',
  remedy:
    'Take the value out, and treat a secret as known to others: replace it where it is used. Load such data by a job that reads it from where it is kept.',
  alias: ['liquibase pii_ssn', 'liquibase pii_pan'],
  find: (node) => ('InsertStmt' in node || 'UpdateStmt' in node || 'SelectStmt' in node ? selectHits(node) : []),
  findFact: (fact) => (fact.kind === 'insert' || fact.kind === 'update' ? findWritten(fact.written) : []),
};

function selectHits(node: Node): readonly Hit[] {
  const [inserts, updates] = [selectParts(node, 'InsertStmt'), selectParts(node, 'UpdateStmt')];
  if (inserts.length + updates.length === 0) return [];
  const leaks = new Set<Leak>(selectParts(node, 'A_Const').flatMap(({ sval }) => findLeaks(sval?.sval ?? '')));
  const columns = new Set([...inserts.flatMap(selectInserted), ...updates.flatMap(selectUpdated)]);
  return findAll(leaks, columns);
}

function findAll(leaks: ReadonlySet<Leak>, columns: ReadonlySet<string>): readonly Hit[] {
  return [
    ...Array.from(leaks, (leak) => describeFinding(`Writes what looks like ${leak}.`, leak === 'an e-mail address')),
    ...Array.from(columns, (column) => describeFinding(`Writes a value in the clear into the column ${shown([column])}.`, false)),
  ];
}

/** The line is not shown, since it holds the value. */
function describeFinding(message: string, isWarning: boolean): Hit {
  return { message, excerpt: null, ...(isWarning ? { severity: 'warning' } : {}) };
}

/** The columns for secrets that VALUES fills with plain texts. */
function selectInserted({ cols = [], selectStmt }: InsertStmt): readonly string[] {
  const names = cols.map((col) => ('ResTarget' in col ? (col.ResTarget.name ?? '') : ''));
  if (selectStmt === undefined || !('SelectStmt' in selectStmt)) return [];
  const rows = (selectStmt.SelectStmt.valuesLists ?? []).map((row) => ('List' in row ? (row.List.items ?? []) : []));
  return names.filter((name, at) => sensitivityOf(name) === 'secret' && rows.some((row) => isPlainText(row[at])));
}

function selectUpdated({ targetList = [] }: UpdateStmt): readonly string[] {
  const targets = targetList.flatMap((part) => ('ResTarget' in part ? [part.ResTarget] : []));
  return targets.flatMap(({ name = '', val }) => (sensitivityOf(name) === 'secret' && isPlainText(val) ? [name] : []));
}

function isPlainText(value: Node | undefined): boolean {
  if (value === undefined || !('A_Const' in value)) return false;
  const { sval } = value.A_Const;
  return sval !== undefined && isPlainSecret(sval.sval ?? '');
}

function findWritten({ texts, plain }: Written): readonly Hit[] {
  const leaks = new Set<Leak>(texts.flatMap(findLeaks));
  const columns = new Set(plain.flatMap(({ column, text }) => (sensitivityOf(column) === 'secret' && isPlainSecret(text) ? [column] : [])));
  return findAll(leaks, columns);
}
