/** The chapters of the demo, in order. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { PullRequest, Run } from '../../test/fakes/github/world.ts';
import { queryRows, runSql } from '../../test/servers/postgresql.ts';
import { insist, render, run as runProgram, type Command, type Expected } from './command.ts';
import { hasChain, manifestPathOf, renderApprovers, renderEvidence } from './evidence.ts';
import { runCheck, runDeploy } from './job.ts';
import { deployJob } from './workflow.ts';
import type { Stage } from './stage.ts';
import { excerpt, say, sayChapter, sayCommand, sayOutput, sayRun, withoutTags } from './terminal.ts';

const beginning = `
GitHub is a server on 127.0.0.1 here that behaves like GitHub: people, pull requests, reviewers, approvals, identity tokens; and its
Sigstore instance really signs. The action is started as the runner starts it, and of the page that it leaves, the part that matters is
shown. Nothing leaves this machine.
`;

/** What happens while GitHub and the database are there. */
export async function tellDeploys(stage: Stage): Promise<void> {
  say(beginning);
  await tellReview(stage);
  say('\nThe job that deploys. Ada and Ben are the required reviewers of production:\n');
  sayOutput(deployJob);
  await tellApproval(stage);
  await tellLate(stage);
  await tellFailure(stage);
}

/** What needs neither. */
export async function tellAudit(stage: Stage): Promise<void> {
  await tellVerification(stage);
  await tellTampering(stage);
  tellEvidence(stage);
}

async function tellReview(stage: Stage): Promise<void> {
  const { company, shop } = stage;
  sayChapter(1, 'A pull request changes the schema, and its migration was forgotten: refused');
  const pull = company.open('Customers and orders', { 'Add customers': shop.customers, 'Add orders': shop.forgotten });
  await check(stage, pull, { exit: 1, says: ['⛔ Refused', 'generate would write a migration', 'Run drizzle-kit generate', 'CREATE TABLE "orders"'] });

  sayChapter(2, 'Ada runs drizzle-kit generate and pushes what it wrote: passed, and rehearsed on a shadow database');
  company.mend(pull, 'Generate the migration', shop.orders);
  await check(stage, pull, { exit: 0, says: ['✅ Passed', 'shadow database', 'plan-sha256'] });
  company.merge(pull);
}

async function tellApproval(stage: Stage): Promise<void> {
  const { company } = stage;
  say('\nBen reviewed the pull request, Mia merged it and started a run.');
  const run = company.begin();
  sayChapter(3, 'Nobody has approved the run: refused');
  say('GitHub keeps such a job waiting. Suppose it starts all the same: the action reads who approved before it changes anything.\n');
  const expected = { exit: 1, says: ['⛔ Refused', 'Not approved', 'Error gate/not-approved'] };
  await deploy(stage, { run, approvedBy: 'nobody', expected, tables: 'none' });

  sayChapter(4, 'Ada approves: refused, for she wrote what is deployed');
  const own = company.begin();
  company.approve(own, company.ada);
  await deploy(stage, { run: own, approvedBy: 'ada', expected: { exit: 1, says: ['Error gate/approver-not-independent'] }, tables: 'none' });

  sayChapter(5, 'Ben approves: deployed, and the page says who');
  company.approve(run, company.ben);
  const says = ['✅ Deployed', 'Approved by ben', 'this run, for production  ✅', 'Changed by: ada', '0001_orders     ✅ applied', 'Signature: signed'];
  await deploy(stage, { run, approvedBy: 'ben', expected: { exit: 0, says }, tables: '__drizzle_migrations, customers, orders' });
}

async function tellLate(stage: Stage): Promise<void> {
  const { company, shop } = stage;
  sayChapter(6, 'A branch is merged out of order: drizzle-kit 0.31 would skip its migration and report success');
  company.merge(company.open('Vouchers', { 'Add vouchers': shop.outOfOrderVouchers }));
  const run = company.begin();
  company.approve(run, company.ben);
  const expected = { exit: 1, says: ['⛔ Refused', 'Approved by ben', 'Error history/out-of-order'] };
  await deploy(stage, { run, approvedBy: 'ben', expected, tables: '__drizzle_migrations, customers, orders' });
}

async function tellFailure(stage: Stage): Promise<void> {
  const { company, shop, databaseUrl } = stage;
  sayChapter(7, 'A migration fails in its second statement, because the table has rows; drizzle-kit 0.31 would not say why');
  await runSql(databaseUrl, `insert into customers values (1, 'Ada'), (2, 'Grace')`);
  sayOutput(shop.invoices['drizzle/0002_invoices.sql'] ?? '');
  say('');
  company.merge(company.open('Invoices', { 'Take the vouchers back': shop.withoutVouchers, 'Add invoices': shop.invoices }));
  const run = company.begin();
  company.approve(run, company.ben);
  const expected = { exit: 1, says: ['❌ Failed, nothing stayed', 'apply/failed', 'statement 2 (ALTER TABLE)', 'SQLSTATE 23502'] };
  await deploy(stage, { run, approvedBy: 'ben', expected, tables: '__drizzle_migrations, customers, orders' });
}

async function tellVerification(stage: Stage): Promise<void> {
  sayChapter(8, 'An auditor verifies the manifest of that deploy, offline');
  say('GitHub and the database are stopped. What is left: the manifest, the migrations, the trusted root of that Sigstore instance, and a policy:\n');
  sayOutput(readFileSync(join(stage.folder, 'policy.json'), 'utf8'));
  say('');
  const expected = { exit: 0, says: ['✅ Verified', '2 of 2 files match', 'V16'] };
  await show(verify(stage, manifestPathOf(stage.evidence, deployed), '--migrations', 'shop/drizzle'), expected, (line) => /^(?:✅|- V)/u.test(line));
  say(`The manifest names who approved: ${renderApprovers(manifestPathOf(stage.evidence, deployed))}.`);
}

async function tellTampering(stage: Stage): Promise<void> {
  sayChapter(9, 'Somebody writes another approver into the manifest: rejected');
  const copy = join(stage.folder, 'tampered');
  cpSync(join(manifestPathOf(stage.evidence, deployed), '..'), copy, { recursive: true });
  const path = join(copy, 'migration-manifest.json');
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll('"login": "ben"', '"login": "eve"'));
  sayCommand(`sed -i 's/"login": "ben"/"login": "eve"/' ${relative(stage.folder, path)}`);
  const expected = { exit: 1, says: ['❌ Rejected', 'V9 The signed manifest equals the manifest file: ❌ verify/predicate-mismatch'] };
  await show(verify(stage, path), expected, (line) => line.includes('❌'));
  rmSync(copy, { recursive: true });
}

function tellEvidence(stage: Stage): void {
  sayChapter(10, 'The evidence: a manifest and its Sigstore bundle for each run, whatever came of it');
  say(`${stage.evidence}\n`);
  sayOutput(renderEvidence(stage.evidence));
  say('\nA run that is refused before it reads the database has no number in the chain. To verify the deploy again, by hand:\n');
  const files = ['--manifest', manifestPathOf(stage.evidence, deployed), '--verification-policy', join(stage.folder, 'policy.json')];
  sayCommand(render({ program: 'node', args: [stage.cli, 'verify', ...files], folder: stage.folder }));
}

interface Deploy {
  readonly run: Run;
  readonly approvedBy: 'nobody' | 'ada' | 'ben';
  readonly expected: Expected;
  /** In the database afterwards, with commas between. */
  readonly tables: string;
}

/** Runs the deploy job, and shows of its page what is expected of it. */
async function deploy(stage: Stage, { run, approvedBy, expected, tables }: Deploy): Promise<void> {
  sayRun(`run ${run.id}, approved by ${approvedBy}`);
  const ended = await runDeploy(stage, run, !hasChain(stage.evidence));
  insist(`Run ${run.id}`, ended, expected);
  sayOutput(excerpt(ended.output, expected.says));
  const rows = await queryRows(stage.databaseUrl, `select tablename from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`);
  const found = rows.length === 0 ? 'none' : rows.map(({ tablename }) => tablename).join(', ');
  if (found !== tables) throw new Error(`This is not what the demo says: the tables are ${found}.`);
  say(`exit code ${String(ended.exit)}, tables in the database: ${found}`);
}

/** Runs the check of a pull request, and shows of its page what is expected of it. */
async function check(stage: Stage, pull: PullRequest, expected: Expected): Promise<void> {
  const run = stage.company.beginCheck(pull);
  sayRun(`run ${run.id}, pull request #${pull.number}`);
  const ended = await runCheck(stage, run);
  insist(`Run ${run.id}`, ended, expected);
  sayOutput(excerpt(withoutTags(ended.output), expected.says));
  say(`exit code ${String(ended.exit)}`);
}

/** Shows the command and, of its output, the lines that tell. */
async function show(command: Command, expected: Expected, tells: (line: string) => boolean): Promise<void> {
  sayCommand(`drizzle-attest ${command.args.slice(1).join(' ')}`);
  const ended = await runProgram(command);
  insist(render(command), ended, expected);
  sayOutput(ended.output.split('\n').filter(tells).join('\n'));
  say(`exit code ${expected.exit}`);
}

/** In the folder of the demo, where the auditor has everything. */
function verify({ folder, cli }: Stage, manifestPath: string, ...more: readonly string[]): Command {
  return { program: 'node', args: [cli, 'verify', '--manifest', relative(folder, manifestPath), '--verification-policy', 'policy.json', ...more], folder };
}

/** Place in the chain of the deploy that Ben approved; the one that Ada approved came before. */
const deployed = 2;
