/** The program that works on a database file: a process of its own, since SQLite answers while nothing else of its thread runs, and may never end. */

/** Plain JavaScript for Node, with the path of its order as JSON behind it. One thread is SQLite's, the other keeps the time and can be killed. */
export const fileProgram = String.raw`
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { Worker, isMainThread, parentPort, workerData } = require('node:worker_threads');

function watch(order) {
  const driver = order.drivers.find(({ name }) => isInstalled(order.kitScript, name));
  const worker = new Worker(__filename, { workerData: { ...order, driver: driver ?? order.otherwise }, execArgv: [] });
  let timer;
  const tell = (told, then) => process.stdout.write(JSON.stringify(told) + '\n', then);
  const end = (told) => tell(told, () => process.kill(process.pid, 'SIGKILL'));
  worker.on('error', (error) => end({ kind: 'broken', message: String(error.message) }));
  worker.on('message', (told) => {
    clearTimeout(timer);
    if (told.kind === 'at') timer = setTimeout(() => end({ kind: 'failed', ...told.spot, message: null }), order.statementTimeoutMs);
    else tell(told);
  });
}

function isInstalled(script, name) {
  try {
    return createRequire(script).resolve(name) !== '';
  } catch {
    return false;
  }
}

function work({ database, driver, batches, read, ledger }) {
  const sqlite = loadSqlite();
  if (sqlite === null) return tell({ kind: 'no-sqlite', node: process.version });
  const db = open(sqlite, database, driver);
  tell({ kind: 'opened', version: all(db, 'select sqlite_version() as version')[0].version });
  for (const [batch, { statements, apart }] of batches.entries()) {
    // What a batch sets for its session does not last, as each deploy has one of its own.
    if (db.isTransaction) db.exec('ROLLBACK');
    db.exec('PRAGMA foreign_keys = ' + (driver.foreignKeys ? 'ON' : 'OFF'));
    const failed = apart ? runApart(db, batch, statements) : runAll(db, batch, statements);
    if (failed !== null) return tell({ kind: 'failed', ...failed });
  }
  if (db.isTransaction) db.exec('ROLLBACK');
  tell({ kind: 'at', spot: { batch: batches.length, statement: 0, offset: 0 } });
  if (read) for (const table of all(db, tablesSql)) tell({ kind: 'object', object: describe(db, table) });
  if (ledger !== null && all(db, 'select 1 from sqlite_schema where name = ?', ledger).length > 0)
    for (const row of all(db, 'select * from "' + ledger.replaceAll('"', '""') + '"')) tell({ kind: 'noted', row: ledgerRow(row) });
  db.close();
  tell({ kind: 'done' });
}

function loadSqlite() {
  try {
    return require('node:sqlite');
  } catch {
    return null;
  }
}

function open({ DatabaseSync, constants }, path, { foreignKeys, looseQuotes }) {
  const db = new DatabaseSync(path, { enableForeignKeyConstraints: foreignKeys, enableDoubleQuotedStringLiterals: looseQuotes });
  const leads = (action, name) =>
    action === constants.SQLITE_ATTACH || (action === constants.SQLITE_PRAGMA && /^(?:temp|data)_store_directory$/i.test(name ?? ''));
  db.setAuthorizer?.((action, name) => (leads(action, name) ? constants.SQLITE_DENY : constants.SQLITE_OK));
  return db;
}

function runApart(db, batch, statements) {
  db.exec('BEGIN');
  const failed = runAll(db, batch, statements) ?? commit(db, batch, statements);
  if (failed === null) return null;
  try { db.exec('ROLLBACK'); } catch {}
  return / (?:within|inside) a transaction|no transaction is active/.test(failed.message) ? runAll(db, batch, statements) : failed;
}

function commit(db, batch, statements) {
  if (db.isTransaction === false) return null;
  try {
    db.exec('COMMIT');
    return null;
  } catch (error) {
    return { batch, statement: Math.max(0, statements.length - 1), offset: 0, message: error.message };
  }
}

function runAll(db, batch, statements) {
  for (const [statement, text] of statements.entries()) {
    let offset = 0;
    try {
      if (text.length > 100_000) {
        tell({ kind: 'at', spot: { batch, statement, offset } });
        db.exec(text);
      } else while (offset < text.length) {
        tell({ kind: 'at', spot: { batch, statement, offset } });
        const prepared = prepare(db, text.slice(offset));
        if (prepared === null) break;
        if (prepared.columns().length > 0) for (const row of prepared.iterate()) void row;
        else prepared.run();
        if (offset > 0) tell({ kind: 'more-than-one', batch, statement, offset });
        offset += prepared.sourceSQL.length;
      }
    } catch (error) {
      return { batch, statement, offset, message: error.message };
    }
  }
  return null;
}

function prepare(db, text) {
  try {
    return db.prepare(text);
  } catch (error) {
    if (error.code === 'ERR_INVALID_ARG_VALUE' || /contains no statements/.test(error.message)) return null;
    throw error;
  }
}

const tablesSql = "select t.name, t.type, t.wr, t.strict, s.sql from pragma_table_list t join sqlite_schema s on s.name = t.name and s.type in ('table', 'view') where t.schema = 'main' and t.type <> 'shadow' and t.name not like 'sqlite\\_%' escape '\\' and t.name not like 'libsql\\_%' escape '\\'";

function describe(db, { name, type, wr, strict, sql }) {
  const table = type === 'table';
  return {
    name, type, sql, withoutRowid: wr === 1, strict: strict === 1,
    columns: table ? all(db, 'select name, type, "notnull" as required, dflt_value as fallback, pk, hidden from pragma_table_xinfo(?)', name) : [],
    foreignKeys: table ? all(db, 'select id, seq, "table" as target, "from" as source, "to" as referenced, on_update as onUpdate, on_delete as onDelete from pragma_foreign_key_list(?) order by id, seq', name) : [],
    indexes: table ? all(db, 'select i.name, i."unique" as uniquely, i.origin, s.sql from pragma_index_list(?) i left join sqlite_schema s on s.type = \'index\' and s.name = i.name', name).map((index) => ({
      ...index,
      columns: all(db, 'select name, "desc" as descending, coll as collation from pragma_index_xinfo(?) where key = 1 order by seqno', index.name),
    })) : [],
  };
}

function ledgerRow({ hash, created_at: created, name }) {
  return { hash: String(hash), created: created == null ? null : String(Number(created)), name: name ?? null };
}

function all(db, sql, ...values) {
  return db.prepare(sql).all(...values);
}

function tell(told) {
  parentPort.postMessage(told);
}

if (isMainThread) watch(JSON.parse(readFileSync(process.argv[2], 'utf8')));
else work(workerData);
`;
