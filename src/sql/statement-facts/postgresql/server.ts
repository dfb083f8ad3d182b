/** What reaches beyond the tables of a database: settings, files, programs, other servers, and code that is not read. */
import type { CopyStmt, Node } from '@pgsql/types';
import { quote } from '../../../text/plain.ts';
import { readCode } from '../../lexer.ts';
import { findSettings } from '../../setting.ts';
import { findCalls, findWords, partsIn, wordsIn, wordsOf, type Call } from '../../tree.ts';
import type { StatementFact } from '../fact.ts';
import { holdsPassword } from './access.ts';
import { nameOf, relationName } from './name.ts';

export function readServer(node: Node): readonly StatementFact[] {
  return [...readSettings(node), ...readUpkeep(node), ...readConnection(node), ...readCodeOf(node), ...findCalls(node).flatMap(readCall)];
}

function readSettings(node: Node): readonly StatementFact[] {
  if ('AlterSystemStmt' in node) return [{ kind: 'set', scope: 'server', name: node.AlterSystemStmt.setstmt?.name ?? 'all', value: null, of: null }];
  if ('AlterDatabaseSetStmt' in node) {
    const { dbname = '', setstmt } = node.AlterDatabaseSetStmt;
    return [{ kind: 'set', scope: 'database', name: setstmt?.name ?? 'all', value: null, of: nameOf([dbname]) }];
  }
  return findSettings(node).map(({ name, value }) => ({ kind: 'set', scope: 'session', name, value, of: null }));
}

function readUpkeep(node: Node): readonly StatementFact[] {
  if ('ClusterStmt' in node) {
    const { relation } = node.ClusterStmt;
    return [{ kind: 'rewrite', table: relation === undefined ? { key: '', label: 'tables' } : relationName(relation), why: 'CLUSTER' }];
  }
  if (!('RefreshMatViewStmt' in node)) return [];
  const { relation, concurrent, skipData } = node.RefreshMatViewStmt;
  return concurrent === true || skipData === true ? [] : [{ kind: 'rewrite', table: relationName(relation), why: 'REFRESH MATERIALIZED VIEW' }];
}

function readConnection(node: Node): readonly StatementFact[] {
  const what = describeConnection(node);
  return what === null ? [] : [{ kind: 'connect', what }];
}

function describeConnection(node: Node): string | null {
  if ('CreatePublicationStmt' in node) {
    const { pubname = '', for_all_tables: isForAll } = node.CreatePublicationStmt;
    return `the publication ${quote(pubname)}${isForAll === true ? ' of all tables, those of later migrations included' : ''}`;
  }
  if ('AlterPublicationStmt' in node) return `the publication ${quote(node.AlterPublicationStmt.pubname ?? '')}`;
  if ('CreateSubscriptionStmt' in node) return `the subscription ${quote(node.CreateSubscriptionStmt.subname ?? '')}`;
  if ('AlterSubscriptionStmt' in node) return `the subscription ${quote(node.AlterSubscriptionStmt.subname ?? '')}`;
  if ('CreateForeignServerStmt' in node) return `the foreign server ${quote(node.CreateForeignServerStmt.servername ?? '')}`;
  if ('AlterForeignServerStmt' in node) return `the foreign server ${quote(node.AlterForeignServerStmt.servername ?? '')}`;
  if ('CreateFdwStmt' in node) return `the foreign-data wrapper ${quote(node.CreateFdwStmt.fdwname ?? '')}`;
  if ('CreateUserMappingStmt' in node) return `the user mapping for the foreign server ${quote(node.CreateUserMappingStmt.servername ?? '')}`;
  return 'ImportForeignSchemaStmt' in node ? `the foreign tables of the server ${quote(node.ImportForeignSchemaStmt.server_name ?? '')}` : null;
}

function readCodeOf(node: Node): readonly StatementFact[] {
  if ('LoadStmt' in node) return [{ kind: 'reach', what: `Loads the library ${quote(node.LoadStmt.filename ?? '')} into the server.` }];
  if ('CopyStmt' in node) return readCopy(node.CopyStmt);
  if ('DoStmt' in node) return [run('A DO block runs code that is not analysed.')];
  if ('CallStmt' in node) return [run(`Calls the procedure ${shown(node.CallStmt.funccall?.funcname)}, whose statements are not seen here.`)];
  if ('PrepareStmt' in node) return [{ kind: 'prepare', name: node.PrepareStmt.name ?? '' }];
  if ('ExecuteStmt' in node) {
    const { name = '' } = node.ExecuteStmt;
    return [run(`Executes ${quote(name)}, which is prepared nowhere in the change.`, name)];
  }
  return 'CreateFunctionStmt' in node ? readBody(node) : [];
}

function readCopy({ filename, is_program: isProgram, is_from: isFrom }: CopyStmt): readonly StatementFact[] {
  if (filename === undefined) return [];
  if (isProgram === true) return [{ kind: 'reach', what: `Runs the program ${quote(filename)} on the server.` }];
  return [{ kind: 'reach', what: `${isFrom === true ? 'Reads' : 'Writes'} the file ${quote(filename)} of the server.` }];
}

function run(what: string, prepared: string | null = null): StatementFact {
  return { kind: 'run', what, prepared };
}

function shown(names: readonly Node[] | undefined): string {
  return quote(wordsIn(names).join('.'));
}

function readBody(node: Extract<Node, Readonly<Record<'CreateFunctionStmt', unknown>>>): readonly StatementFact[] {
  const { funcname, options } = node.CreateFunctionStmt;
  const stated = new Map(partsIn(options, 'DefElem').map(({ defname, arg }) => [defname, arg]));
  const [language, body] = [stated.get('language'), stated.get('as')].map((arg) => (arg === undefined ? [] : wordsOf(arg)).join('\n'));
  // A body without a language is a standard one, whose statements are parsed with it.
  if (language === undefined || language === '' || language.toLowerCase() === 'sql') return [];
  if (language.toLowerCase() !== 'plpgsql') return [run(`The function ${shown(funcname)} is written in ${quote(language)}, which is not analysed.`)];
  return runsBuiltText(body ?? '') ? [run(`The function ${shown(funcname)} executes SQL that it builds while it runs.`)] : [];
}

/** EXECUTE, where it is neither a trigger's EXECUTE FUNCTION nor the privilege. */
function runsBuiltText(body: string): boolean {
  return /\bexecute\b(?!\s+(?:function|procedure|on)\b)/iu.test(readCode(body));
}

/** Functions that take SQL as a text. */
const runners: ReadonlySet<string> = new Set([
  ...['query_to_xml', 'query_to_xml_and_xmlschema', 'query_to_xmlschema', 'dblink', 'dblink_exec', 'dblink_send_query', 'dblink_open'],
  ...['schedule_in_database', 'exec_sql', 'execute_sql'],
]);

const files: ReadonlySet<string> = new Set([
  ...['lo_import', 'lo_export', 'pg_read_file', 'pg_read_binary_file', 'pg_ls_dir', 'pg_stat_file'],
  ...['pg_file_write', 'pg_file_read', 'pg_file_rename', 'pg_file_unlink'],
]);

function readCall({ schema, name, args }: Call): readonly StatementFact[] {
  if (files.has(name)) return [{ kind: 'reach', what: `Calls ${name}, which uses files of the server.` }];
  const isRunner = runners.has(name) || (schema === 'cron' && name === 'schedule');
  const words = schema === null ? name : `${schema}.${name}`;
  return [
    ...(isRunner ? [run(`Hands a text to ${quote(words)}, which runs it as SQL.`)] : []),
    ...(name.startsWith('dblink') && args.flatMap(findWords).some(holdsPassword) ? [{ kind: 'password', owner: 'a connection of dblink' } as const] : []),
  ];
}
