/** Planted secrets are looked for in every byte that any kind of run leaves behind, and in every process that it starts. */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../servers/postgresql.ts';
import { startPooler } from '../servers/pooler.ts';
import { startCli, type ActionInputs, type ActionOptions, type ActionRun, type ProcessRun } from './harness/action.ts';
import { makeTarget, type Target } from './harness/deploy.ts';
import { plantKit } from './harness/kit.ts';
import { killedAt } from './harness/last-breath.ts';
import { generations, makeFolder, type Generation, type ProjectOptions } from './harness/project.ts';
import { parseMasks } from './harness/runner.ts';
import { readFiles, search, type Haystack } from './harness/search.ts';
import { plantVault, type Vault } from './harness/vault.ts';
import { plantGit, watchProcesses, type WatchedProcess } from './harness/watch.ts';

interface Crime {
  readonly target: Target;
  readonly vault: Vault;
  /** Variables of the runner that a step may leave something in, and a git that writes down what it is given. */
  readonly env: Readonly<Record<string, string>>;
  /** The folder of those files. */
  readonly folder: string;
}

async function prepare(generation: Generation, options: ProjectOptions = {}): Promise<Crime> {
  const target = await makeTarget(generation, options);
  const vault = await plantVault(target.databaseUrl);
  const folder = await makeFolder('scene');
  const path = await plantGit(folder);
  const files = ['GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_PATH'].map((name): [string, string] => [name, join(folder, name)]);
  for (const [, file] of files) await writeFile(file, '');
  return { target, vault, folder, env: { ...Object.fromEntries(files), PATH: path, RUNNER_DEBUG: '1' } };
}

/** The one process that needs the URL, and what it starts itself. */
function mayHoldUrl({ command, ancestors }: WatchedProcess): boolean {
  return [command, ...ancestors].some((line) => line.includes(' migrate --config drizzle.config.js '));
}

function expectSilentProcesses({ needles }: Vault, seen: readonly WatchedProcess[]): void {
  expect(
    search(
      needles,
      seen.map(({ command }): Haystack => [`the arguments of ${command}`, '']),
    ),
  ).toEqual([]);
  const others = seen.filter((process) => !mayHoldUrl(process));
  expect(
    search(
      needles,
      others.map(({ command, environment }): Haystack => [`the environment of ${command}`, environment]),
    ),
  ).toEqual([]);
}

/** Runs the action and looks everywhere. */
async function deploySilently(
  crime: Crime,
  inputs: ActionInputs = {},
  options: Partial<ActionOptions> = {},
): Promise<ActionRun & { seen: readonly WatchedProcess[] }> {
  const { target, vault } = crime;
  const given = { 'database-url': vault.url, 'signing-key': vault.key.privateKey, ...inputs };
  const started = await target.start(given, { ...options, env: { ...crime.env, ...options.env } });
  const watch = watchProcesses(started.pid);
  const run = await started.done;
  const seen = watch.stop();
  expectMasksFirst(run, given);
  expect(search(vault.needles, await traces(run, crime))).toEqual([]);
  expectSilentProcesses(vault, seen);
  return { ...run, seen };
}

/** The runner masks from the moment it is told to: nothing may come before. */
function expectMasksFirst({ stdout }: ActionRun, inputs: ActionInputs): void {
  const lines = stdout.split('\n');
  const told = lines.findIndex((line) => !line.startsWith('::add-mask::'));
  const masks = new Set(parseMasks(lines.slice(0, told).join('\n')));
  const late = parseMasks(lines.slice(told).join('\n')).filter((form) => !masks.has(form) && !isOfUpload(form));
  expect(late).toEqual([]);
  const given = [inputs['database-url'] ?? '', inputs['signing-key'] ?? ''].flatMap((text) => text.split('\n')).filter((line) => line !== '');
  expect([...masks]).toEqual(expect.arrayContaining(given));
}

/** The artifact client has its own secret: the signature of the address that it uploads to. */
function isOfUpload(form: string): boolean {
  return /^[\w-]{32}$/u.test(form);
}

async function traces(run: ActionRun, { target, folder }: Crime): Promise<readonly Haystack[]> {
  const requests = run.requests.map(({ path, headers, body }, index): Haystack => [
    `request ${index}`,
    `${path}\n${JSON.stringify(headers)}\n${body.toString('latin1')}`,
  ]);
  return [
    ['the log', run.log],
    ['stderr', run.stderr],
    ...(await readFiles(dirname(run.temp), 'the files of the step')),
    ...(await readFiles(folder, 'the files of the job')),
    ...(await readFiles(target.evidenceDirectory, 'evidence')),
    ...(await readFiles(target.project.root, 'the work tree')),
    ...[...(run.artifact?.files ?? [])].map(([name, bytes]): Haystack => [`artifact ${name}`, bytes]),
    ...requests,
  ];
}

/** Adds one migration, and takes the others away from what is pending by deploying them by hand. */
async function addMigration({ target }: Crime, ...statements: readonly string[]): Promise<void> {
  await target.project.addMigration(
    'newest',
    statements.map((statement) => `${statement}\n`),
  );
  await target.project.commit();
}

test.each(generations)('Deploys with drizzle-kit of generation %s that go well, have nothing to do, and fail, all of its output shown', async (generation) => {
  const crime = await prepare(generation, { realKit: true });
  const run = await deploySilently(crime, { 'chain-start': 'true', 'kit-output': 'full' });
  expect(run.outputs['outcome']).toBe('succeeded');
  expect(run.seen.some(mayHoldUrl)).toBe(true);
  expect(await readFiles(crime.folder, 'scene')).toContainEqual([expect.stringMatching(/git-\d+$/u), expect.anything()]);
  expect((await deploySilently(crime)).outputs['outcome']).toBe('no-op');
  // The error quotes where the server stands, and so does what came before it.
  await addMigration(crime, `DO $$ BEGIN RAISE NOTICE 'at %', inet_server_addr(); END $$;`, `SELECT ('x' || inet_server_addr())::integer;`);
  expect((await deploySilently(crime, { 'kit-output': 'full' })).codes).toEqual(['apply/failed']);
});

test.each(generations)('A config of generation %s that throws with its environment', async (generation) => {
  const crime = await prepare(generation);
  await crime.target.project.write(
    'drizzle.config.ts',
    `import { writeFileSync } from 'node:fs';
    writeFileSync('config-environment.txt', JSON.stringify(process.env));
    console.log(process.env);
    throw new Error(JSON.stringify(process.env));\n`,
  );
  const run = await deploySilently(crime, { dialect: '', out: '' });
  expect(run.codes).toEqual(['config/unreadable']);
  expect(await readFile(join(crime.target.project.root, 'config-environment.txt'), 'utf8')).toContain('127.0.0.1:9/nowhere');
});

test('A drizzle-kit that prints its environment in many ways, all of its output shown', async () => {
  const crime = await prepare('v1');
  await plantKit(
    crime.target.project,
    `const url = process.env.DRIZZLE_ATTEST_DATABASE_URL; const { password } = new URL(url); const bare = decodeURIComponent(password);
    console.log(process.env); console.error(url); console.log(JSON.stringify({ url, bare })); console.log({ bare }); console.log(password, bare);
    console.log(Buffer.from(bare).toString('base64'), encodeURIComponent(bare), new URLSearchParams({ bare }).toString(), new URL(url).hostname);
    process.exitCode = 1;`,
  );
  const run = await deploySilently(crime, { 'kit-output': 'full' });
  expect(run.codes).toEqual(['apply/failed']);
  expect(run.log).toContain('***');
});

test('A database that cannot be opened: wrong password, nobody there, no TLS, a pooler', async () => {
  const crime = await prepare('v0');
  const { url, password, host } = crime.vault;
  const shut = new URL(url);
  shut.port = String(await freePort());
  const pooler = await startPooler(url.replace(host, '127.0.0.1'), { mode: 'transaction', size: 2, order: 'last-used' });
  onTestFinished(() => pooler.stop());
  const pooled = new URL(pooler.url);
  const cases = [
    [`${url.replace(/:Hq[^@]*@/u, '@')}?password=${encodeURIComponent(`${password}no`)}`, 'database/authentication-failed'],
    [shut.href, 'database/unreachable'],
    [`${url}?sslmode=require`, 'database/tls-refused'],
    [pooled.href, 'database/transaction-pooler'],
  ] as const;
  for (const [given, code] of cases) {
    const run = await deploySilently(crime, { 'database-url': given });
    expect(run.codes).toEqual([code]);
  }
});

test('Inputs that are refused at the door', async () => {
  const crime = await prepare('v0');
  const { url, user, password, host, key } = crime.vault;
  const cases: readonly (readonly [ActionInputs, string])[] = [
    [{ 'database-url': `postgresql://${user}:${password}@${host}/shop` }, 'url/invalid'],
    [{ 'database-url': `${url}%` }, 'url/invalid'],
    [{ 'database-url': `${url}?sslmode=${encodeURIComponent(password)}` }, 'url/invalid'],
    [{ command: 'push' }, 'input/invalid'],
    [{ command: 'verify' }, 'input/unused'],
    [{ 'signing-key': key.privateKey.slice(0, -60) }, 'seal/key-invalid'],
    [{ environment: '' }, 'input/missing'],
  ];
  for (const [inputs, code] of cases) {
    const run = await deploySilently(crime, inputs);
    expect(run.annotations.map(({ message }) => message.split(/[ :]/u)[0])).toEqual([code]);
  }
});

test('A deploy beyond its time limit, an upload that fails, a key in a file, and one that is killed', async () => {
  const crime = await prepare('v0', { migrations: 1 });
  await addMigration(crime, 'SELECT pg_sleep(600);');
  const shown = { 'kit-output': 'full' };
  expect((await deploySilently(crime, { ...shown, 'time-limit': '1s', 'chain-start': 'true' })).codes).toEqual(['apply/time-limit']);
  await crime.target.project.editMigration(await crime.target.project.nameOf('newest'), 'SELECT 1;');
  await crime.target.project.commit();
  const killed = await deploySilently(crime, shown, { env: killedAt('rename', /\.draft-[^/]*$/u) });
  expect(killed.signal).toBe('SIGKILL');
  const run = await deploySilently(crime, shown, { mood: 'refusing' });
  expect(run.annotations.map(({ message }) => message.split(':')[0])).toContain('evidence/not-uploaded');
  const keyFolder = await makeFolder('key');
  await writeFile(join(keyFolder, 'key.pem'), crime.vault.key.privateKey);
  expect((await deploySilently(crime, { ...shown, 'signing-key': '', 'signing-key-file': join(keyFolder, 'key.pem') })).outputs['outcome']).toBe('no-op');
});

test('pending says what waits', async () => {
  const crime = await prepare('v0');
  const inputs = { command: 'pending', environment: '', approval: '', signing: '', 'signing-key': '', 'evidence-directory': '', 'lock-wait': '' };
  const run = await deploySilently(crime, inputs);
  expect(run.exitCode).toBe(0);
  expect(run.outputs['pending']).toContain('users');
});

/** Runs the command line with debug output and looks everywhere. */
async function runSilently(
  { target, vault, folder, env }: Crime,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<ProcessRun> {
  const temp = await makeFolder('tmp');
  const started = await startCli(args, {
    cwd: target.project.root,
    env: { PATH: env['PATH'] ?? '', TMPDIR: temp, DATABASE_URL: vault.url, SIGNING_KEY: vault.key.privateKey, DRIZZLE_ATTEST_DEBUG: '1', ...variables },
  });
  const watch = watchProcesses(started.pid);
  const run = await started.done;
  expectSilentProcesses(vault, watch.stop());
  const left = [...(await readFiles(temp, 'tmp')), ...(await readFiles(folder, 'scene')), ...(await readFiles(target.project.root, 'the work tree'))];
  expect(search(vault.needles, [['stdout', run.stdout], ['stderr', run.stderr], ...left, ...(await readFiles(target.evidenceDirectory, 'evidence'))])).toEqual(
    [],
  );
  return run;
}

/** `migrate` with all that it needs but the format. */
function deployArguments({ target }: Crime): readonly string[] {
  const sealed = ['--signing', 'key', '--evidence-directory', target.evidenceDirectory];
  return ['migrate', '--environment', 'production', '--approval', 'none', ...sealed, '--kit-output', 'full', ...project];
}

const project = ['--dialect', 'postgresql', '--out', 'drizzle'];

test.each(['json', 'text'])('The command line that fails or is refused, answering in %s', async (format) => {
  const crime = await prepare('v0');
  const deploy = [...deployArguments(crime), '--format', format];
  const { password, host } = crime.vault;
  await addMigration(crime, `DO $$ BEGIN RAISE EXCEPTION 'at %', inet_server_addr(); END $$;`);
  expect((await runSilently(crime, deploy)).exitCode).toBe(1);
  expect((await runSilently(crime, deploy, { DATABASE_URL: `postgresql://u:${password}@${host}/shop` })).exitCode).toBe(2);
  expect((await runSilently(crime, [...deploy, '--database-url', 'given'])).exitCode).toBe(2);
});

test('The command line that says what waits, and deploys it', async () => {
  const crime = await prepare('v0');
  expect((await runSilently(crime, ['pending', ...project])).exitCode).toBe(0);
  expect((await runSilently(crime, deployArguments(crime))).exitCode).toBe(0);
});
