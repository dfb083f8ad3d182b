/** Migrations that only write rows, without a unique key: what runs twice shows as rows that are there twice, and nothing fails of it. */
import { writeMass } from '../../../test/scenarios/harness/mass.ts';
import type { ScenarioProject } from '../../../test/scenarios/harness/project.ts';
import type { Draw } from '../draw.ts';

/** One migration: what it writes, and its text. */
export interface PlannedEffect {
  readonly title: string;
  /** Numbers of the rows that it writes. */
  readonly rows: readonly number[];
  readonly sql: string;
}

/** Each row tells which session wrote it, and in which transaction. */
export const eventsTable = `create table events (migration text not null, row int not null, filler text not null default '',
  session text not null default current_setting('application_name'), xid text not null default pg_current_xact_id()::text)`;

const breakpoint = '\n--> statement-breakpoint\n';

const most = { migrations: 6, statements: 5, sleepMs: 60, fillerKilobytes: 900 };

export function drawPlan(draw: Draw): readonly PlannedEffect[] {
  // One in six has a statement that takes a frame of many packets.
  const large = draw.once(6);
  return Array.from({ length: draw.between(2, most.migrations) }, (_, index) => drawEffect(draw, `effect_${index}`, large));
}

function drawEffect(draw: Draw, title: string, large: boolean): PlannedEffect {
  let row = 0;
  const rows: number[] = [];
  const statements = Array.from({ length: draw.between(1, most.statements) }, () => {
    const commands = Array.from({ length: draw.once(5) ? 2 : 1 }, () => {
      row += 1;
      rows.push(row);
      return insert(draw, title, row, large && draw.once(3));
    });
    return commands.join('\n');
  });
  return { title, rows, sql: statements.join(breakpoint) };
}

function insert(draw: Draw, title: string, row: number, large: boolean): string {
  const filler = large ? 'x'.repeat(draw.between(1, most.fillerKilobytes) * 1_024) : '';
  if (draw.once(4))
    return `INSERT INTO "events" ("migration", "row") SELECT '${title}', ${row} FROM pg_sleep(0.${String(draw.between(1, most.sleepMs)).padStart(3, '0')});`;
  return `INSERT INTO "events" ("migration", "row", "filler") VALUES ('${title}', ${row}, '${filler}');`;
}

export function countStatements(plan: readonly PlannedEffect[]): number {
  return plan.reduce((sum, { sql }) => sum + sql.split(breakpoint).length, 0);
}

/** Whether this is a statement of a plan. */
export function isEffect(sql: string): boolean {
  return sql.includes('INTO "events"');
}

/** Replaces the migrations of the project by the first `count` of these. Returns their names. */
export async function writePlan(project: ScenarioProject, plan: readonly PlannedEffect[], count: number): Promise<readonly string[]> {
  return await writeMass(project, { count, sql: (index) => plan[index]?.sql ?? '', title: (index) => plan[index]?.title ?? '' });
}
