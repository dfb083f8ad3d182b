/** meta/unanalyzable-statement: what a statement does cannot be read from it. */
import type { FactRule } from '../statement-facts/rule.ts';
import type { Node } from '@pgsql/types';
import type { Finding } from '../../../model/finding.ts';
import { findingOf } from '../../finding.ts';
import { shown } from '../naming.ts';
import type { Hit, SqlRule, Surroundings } from '../rule.ts';
import type { ParsedMigration } from '../../../sql/parsed.ts';
import { readCode } from '../../../sql/lexer.ts';
import { selectParts, wordsOf } from '../../../sql/tree.ts';

export const unanalyzableStatement: SqlRule & FactRule = {
  id: 'meta/unanalyzable-statement',
  severity: 'warning',
  criteria: ['CC8.1'],
  cause:
    'The statement runs code that is not read: a DO block that does more than ask whether something is there, a procedure, a text that is built while it runs, or SQL that does not parse. No other rule has looked at what it does, so its silence means nothing here.',
  remedy: 'Write the statements out in the migration. Where that cannot be, have a person read it, and say in the review that they did.',
  alias: ['strong_migrations execute', 'pgfence unknown'],
  find: (node, _statement, surroundings) => selectHits(node, surroundings),
  findFact: (fact) => (fact.kind === 'run' ? [{ message: fact.what }] : []),
};

/** What no rule was called for, since it does not parse. PostgreSQL would most likely refuse it as well. */
export function findUnparsed(migrations: readonly ParsedMigration[]): readonly Finding[] {
  return migrations.flatMap(({ path, statements }) =>
    statements
      .filter(({ node }) => node === null)
      .map(({ line, reason, text }) =>
        findingOf(unanalyzableStatement, {
          severity: 'error',
          message: `The statement does not parse: ${reason ?? 'the parser gave no reason.'}`,
          remedy: 'Mend the statement so that PostgreSQL understands it; commands of psql and templates are not SQL.',
          place: { path, line },
          excerpt: text.slice(0, Math.max(0, text.indexOf('\n')) || text.length),
        }),
      ),
  );
}

function selectHits(node: Node, surroundings: Surroundings): readonly Hit[] {
  if ('DoStmt' in node) return [{ message: 'A DO block runs code that is not analysed.' }];
  if ('CallStmt' in node)
    return [{ message: `Calls the procedure ${shown((node.CallStmt.funccall?.funcname ?? []).flatMap(wordsOf))}, whose statements are not seen here.` }];
  if ('ExecuteStmt' in node)
    return isPrepared(node.ExecuteStmt.name, surroundings)
      ? []
      : [{ message: `Executes ${shown([node.ExecuteStmt.name ?? ''])}, which is prepared nowhere in the change.` }];
  if ('CreateFunctionStmt' in node) return findBody(node);
  return selectParts(node, 'FuncCall')
    .map(({ funcname = [] }) => funcname.flatMap(wordsOf))
    .filter((words) => runners.has(words.at(-1) ?? '') || words.slice(-2).join('.') === 'cron.schedule')
    .map((words) => ({ message: `Hands a text to ${shown(words)}, which runs it as SQL.` }));
}

/** Functions that take SQL as a text. */
const runners: ReadonlySet<string> = new Set([
  'query_to_xml',
  'query_to_xml_and_xmlschema',
  'query_to_xmlschema',
  'dblink',
  'dblink_exec',
  'dblink_send_query',
  'dblink_open',
  'schedule_in_database',
  'exec_sql',
  'execute_sql',
]);

function isPrepared(name: string | undefined, { before }: Surroundings): boolean {
  return before.some(({ node }) => node !== null && 'PrepareStmt' in node && node.PrepareStmt.name === name);
}

function findBody(node: Extract<Node, Readonly<Record<'CreateFunctionStmt', unknown>>>): readonly Hit[] {
  const { funcname = [], options = [] } = node.CreateFunctionStmt;
  const stated = new Map(options.flatMap((part) => ('DefElem' in part ? [[part.DefElem.defname, part.DefElem.arg] as const] : [])));
  const [language, body] = [stated.get('language'), stated.get('as')].map((arg) => (arg === undefined ? [] : wordsOf(arg)).join('\n'));
  const name = shown(funcname.flatMap(wordsOf));
  // A body without a language is a standard one, whose statements are parsed with it.
  if (language === undefined || language === '' || language.toLowerCase() === 'sql') return [];
  if (language.toLowerCase() !== 'plpgsql') return [{ message: `The function ${name} is written in ${shown([language])}, which is not analysed.` }];
  return runsBuiltText(body ?? '') ? [{ message: `The function ${name} executes SQL that it builds while it runs.` }] : [];
}

/** EXECUTE, where it is neither a trigger's EXECUTE FUNCTION nor the privilege. */
function runsBuiltText(body: string): boolean {
  return /\bexecute\b(?!\s+(?:function|procedure|on)\b)/iu.test(readCode(body));
}
