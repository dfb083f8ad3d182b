/** The chapters of the demo, in order. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { queryRows, runSql } from '../../test/servers/postgresql.ts';
import { prepare, render, show, type Command } from './command.ts';
import { addInvoices, mergeVouchers, undoMerge } from './shop.ts';
import type { Stage } from './stage.ts';
import { say, sayChapter, sayCommand, sayOutput } from './terminal.ts';
import { renderTree } from './tree.ts';

export async function runStory(stage: Stage): Promise<void> {
  const { databaseUrl, shop } = stage;
  const { password } = new URL(databaseUrl);
  say(`\nAll commands run in ${shop}, with DATABASE_URL=${databaseUrl.replace(password, '***')} where they need it.`);
  showDeploy(stage);
  showVerify(stage);
  showLate(stage);
  await showFailure(stage);
  showTampering(stage);
  showEvidence(stage);
}

function showDeploy(stage: Stage): void {
  sayChapter(1, 'A deploy, and the summary that it leaves');
  const says = ['Deployed: production', '0000_customers', '0001_orders', '✅ applied', 'Record: signed, and verified'];
  show(migrate(stage, ['--chain-start', 'true']), { exit: 0, says });
}

function showVerify(stage: Stage): void {
  sayChapter(2, 'Anybody who has the public key verifies the record, offline');
  show(verify(stage, manifestOf(stage, 1), ['--migrations', 'drizzle']), { exit: 0, says: ['✅ Verified', 'V13'] });
}

function showLate(stage: Stage): void {
  sayChapter(3, 'A branch is merged late: drizzle-kit 0.31 would skip its migration and report success');
  mergeVouchers(stage.shop);
  sayCommand('git log --oneline');
  sayOutput(prepare({ program: 'git', args: ['log', '--oneline'], folder: stage.shop }));
  show(migrate(stage), { exit: 1, says: ['history/late', '0001_vouchers'] });
  undoMerge(stage.shop);
}

async function showFailure(stage: Stage): Promise<void> {
  sayChapter(4, 'The merge was taken back; the next migration fails in its second statement, because the table has rows');
  await runSql(stage.databaseUrl, `insert into customers values (1, 'Ada'), (2, 'Grace')`);
  addInvoices(stage.shop);
  sayCommand('cat drizzle/0002_invoices.sql');
  sayOutput(readFileSync(join(stage.shop, 'drizzle/0002_invoices.sql'), 'utf8'));
  show(migrate(stage), { exit: 1, says: ['apply/failed', '0002_invoices', 'statement 2', '23502'] });
  say('Nothing of it stayed: its first statement made a table, and the table is not there.\n');
  show(drizzleAttest(stage, 'pending', []), { exit: 0, says: ['0002_invoices'] });
  const tables = await queryRows(stage.databaseUrl, `select tablename from pg_tables where schemaname = 'public' order by 1`);
  const names = tables.map(({ tablename }) => tablename).join(', ');
  sayOutput(`tables in the database: ${names}`);
  if (names !== 'customers, orders') throw new Error('This is not what the demo says: something of the failed migration stayed.');
}

function showTampering(stage: Stage): void {
  sayChapter(5, 'Somebody changes the first record, so that another commit seems to have been deployed');
  const copy = join(stage.folder, 'tampered');
  cpSync(join(manifestOf(stage, 1), '..'), copy, { recursive: true });
  const path = join(copy, 'migration-manifest.json');
  const text = readFileSync(path, 'utf8');
  const commit = /"commit": "(?<id>[0-9a-f]+)"/u.exec(text)?.groups?.['id'] ?? '';
  const other = commit.replaceAll(/./gu, (digit) => (15 - Number.parseInt(digit, 16)).toString(16));
  writeFileSync(path, text.replace(commit, other));
  sayOutput(`-    "commit": "${commit}"\n+    "commit": "${other}"`);
  show(verify(stage, path), { exit: 1, says: ['❌ Rejected', 'V9 The signed record is the manifest', 'verify/predicate-mismatch'] });
  rmSync(copy, { recursive: true });
}

function showEvidence(stage: Stage): void {
  sayChapter(6, 'The evidence: one folder for each record, in the order of the chain, the refused and the failed deploy included');
  say(stage.evidence);
  say(renderTree(stage.evidence));
  say('\nTo verify the newest record again, by hand and as often as you like:\n');
  const files = ['--manifest', manifestOf(stage, 3), '--public-key-file', stage.publicKey];
  const again: Command = { program: 'node', args: [stage.cli, 'verify', ...files], folder: stage.folder };
  if (!prepare(again).includes('✅ Verified')) throw new Error('This is not what the demo says: the newest record is not verified.');
  sayCommand(render(again));
}

function migrate(stage: Stage, more: readonly string[] = []): Command {
  const { shop, signingKey, evidence } = stage;
  const signing = ['--signing', 'key', '--signing-key-file', relative(shop, signingKey)];
  return drizzleAttest(stage, 'migrate', ['--environment', 'production', ...signing, '--evidence-directory', relative(shop, evidence), ...more]);
}

function verify(stage: Stage, manifest: string, more: readonly string[] = []): Command {
  const { cli, shop, publicKey } = stage;
  const files = ['--manifest', relative(shop, manifest), '--public-key-file', relative(shop, publicKey)];
  return { program: 'node', args: [cli, 'verify', ...files, ...more], folder: shop };
}

function drizzleAttest({ cli, shop, databaseUrl }: Stage, command: string, args: readonly string[]): Command {
  return { program: 'node', args: [cli, command, ...args], folder: shop, variables: { DATABASE_URL: databaseUrl } };
}

/** The manifest of the record with this place in the chain. */
function manifestOf({ evidence }: Stage, sequence: number): string {
  const start = `${String(sequence).padStart(6, '0')}-`;
  const [chain = ''] = readdirSync(evidence);
  const record = readdirSync(join(evidence, chain)).find((name) => name.startsWith(start));
  if (record === undefined) throw new Error(`This is not what the demo says: there is no record ${sequence}.`);
  return join(evidence, chain, record, 'migration-manifest.json');
}
