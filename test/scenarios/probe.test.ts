import { expect, test, describe } from 'vitest';
import { generations } from './harness/project.ts';
import { makeTarget } from './harness/deploy.ts';
import { verifyEvidence } from './harness/action.ts';
describe.each(generations)('%s', (g) => {
  test('x', async () => {
    const t = await makeTarget(g);
    const run = await t.deploy();
    console.log(run.log, run.stderr, run.summary, run.outputs, run.annotations, run.exitCode, [...(run.artifact?.files.keys() ?? [])]);
    const v = await verifyEvidence(run, { migrations: t.project.folder });
    console.log(v.verdict, v.exitCode, v.stderr, v.steps);
    expect(run.exitCode).toBe(0);
    expect(await t.tables()).toEqual(['posts', 'users']);
    await t.project.addMigration('more', ['select 1;\n', 'create table more (id int);']);
    await t.project.commit();
    const two = await t.deploy();
    console.log(two.summary);
    expect(two.exitCode).toBe(0);
  });
});
