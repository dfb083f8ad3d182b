/** Migrations that show in the database how often each of them ran. */
import type { Target } from '../../test/scenarios/harness/deploy.ts';

/** Writes and commits two, and gives their names. */
export async function addEffects({ project }: Target): Promise<readonly string[]> {
  const first = await project.addMigration('first', ['CREATE TABLE "effects" ("of" text NOT NULL);\n', `INSERT INTO "effects" VALUES ('first');`]);
  const second = await project.addMigration('second', [`INSERT INTO "effects" VALUES ('second');`]);
  await project.commit('two migrations');
  return [first, second];
}

/** The migrations that ran, each as often as it did. */
export async function effects(target: Target): Promise<readonly (string | null | undefined)[]> {
  return (await target.rows('select "of" from "effects" order by 1')).map(({ of }) => of);
}
