/** SQL at random: well formed, cut off, or hostile. It is judged in each dialect without an internal error, whole, and in time that its length explains. */
import { judgeMigrations } from '../../src/checks/sql-rules/migrations.ts';
import type { Dialect } from '../../src/model/drizzle.ts';
import type { Draw } from './draw.ts';
import { hostileSql, statementsOf } from './random-sql.ts';
import type { Counts, OpenTrial } from './trial.ts';

const dialects: readonly Dialect[] = ['postgresql', 'mysql', 'sqlite', 'turso'];

/** Of the processor, which other work on the machine does not change: for a short text, and for each million of its characters. */
const limitMs = { least: 2_000, perMillion: 20_000 };

/** Characters, most of the time; a round in fifty is as long as a file can be. */
const lengths = { usual: 4_000, long: 1_000_000 };

export async function openSql(): Promise<OpenTrial> {
  await judgeMigrations('postgresql', [migrationOf(['SELECT 1'])]);
  return { rounds: 20_000, round: (draw) => play(draw, draw.once(50) ? lengths.long : lengths.usual) };
}

/** The same without the long texts, for the run of all tests. */
export async function openShortSql(): Promise<OpenTrial> {
  return { ...(await openSql()), round: (draw) => play(draw, lengths.usual) };
}

async function play(draw: Draw, most: number): Promise<Counts> {
  const dialect = draw.pick(dialects);
  if (draw.once(4)) return await playMany(dialect, draw.between(1, Math.ceil(most / 100)));
  const statements = draw.once(3) ? [hostileSql(draw, dialect, draw.between(1, most))] : statementsOf(draw, draw.between(1, most));
  const findings = await judge(dialect, statements);
  return { [`${dialect}: texts`]: 1, [`${dialect}: findings`]: findings };
}

/** So many statements of which each is a finding: none is lost. */
async function playMany(dialect: Dialect, count: number): Promise<Counts> {
  const findings = await judge(
    dialect,
    Array.from({ length: count }, (_, at) => `DROP TABLE t${at};`),
    'destructive/drop-table',
  );
  if (findings !== count) throw new Error(`Of ${count} dropped tables in ${dialect}, ${findings} are found.`);
  return { [`${dialect}: dropped tables`]: count };
}

/** How many findings there are, of one rule or of all. */
async function judge(dialect: Dialect, statements: readonly string[], wanted: string | null = null): Promise<number> {
  const length = statements.reduce((sum, text) => sum + text.length, 0);
  const began = process.cpuUsage();
  const { findings } = await judgeMigrations(dialect, [migrationOf(statements)]).catch((thrown: unknown) => {
    throw new Error(`${dialect} does not judge this: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}\n${excerptOf(statements)}`);
  });
  const { user, system } = process.cpuUsage(began);
  const [ms, limit] = [(user + system) / 1_000, limitMs.least + (length / 1_000_000) * limitMs.perMillion];
  if (ms > limit)
    throw new Error(`${length} characters of ${dialect} take ${Math.round(ms)} ms, and at most ${Math.round(limit)} are expected.\n${excerptOf(statements)}`);
  const broken = findings.find(({ message }) => /[\n\r\0]/u.test(message));
  if (broken !== undefined) throw new Error(`A message of ${broken.rule} is more than a line: ${JSON.stringify(broken.message)}\n${excerptOf(statements)}`);
  if (findings.some(({ message }) => message.includes('cannot be relied on'))) throw new Error(`It exhausted the parser.\n${excerptOf(statements)}`);
  return findings.filter(({ rule }) => wanted === null || rule === wanted).length;
}

function migrationOf(chunks: readonly string[]): { readonly name: string; readonly path: string; readonly chunks: readonly string[] } {
  return { name: '0000_trial', path: 'drizzle/0000_trial.sql', chunks };
}

/** Enough to see what it is; the round makes the whole again. */
function excerptOf(statements: readonly string[]): string {
  return JSON.stringify(statements.join('\n')).slice(0, 2_000);
}
