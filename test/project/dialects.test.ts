/** Which dialects and drivers are deployed, and which are checked, by a config that needs no program to be read. */
import { expect, test } from 'vitest';
import { runChild } from '../../src/host/process.ts';
import { readCheckedProject, readProject } from '../../src/project/repository.ts';
import { installKit, makeTemporary, placeOf, problemOf, write } from './workspace.ts';

async function projectOf(config: object): Promise<Parameters<typeof readProject>> {
  const folder = await makeTemporary();
  await installKit(folder, 'v0');
  await write(folder, 'drizzle.config.json', JSON.stringify({ schema: 'x', ...config }));
  return [await placeOf(folder), runChild];
}

test.each(['mysql', 'sqlite', 'turso'])('A project of %s is not deployed', async (dialect) => {
  const problem = await problemOf(readProject(...(await projectOf({ dialect }))));
  expect([problem.code, problem.message]).toEqual(['config/dialect-unsupported', `The dialect is "${dialect}"; supported is "postgresql".`]);
});

test('A dialect that is misspelt is told how drizzle-kit spells it', async () => {
  const problem = await problemOf(readProject(...(await projectOf({ dialect: 'postgres' }))));
  expect([problem.code, problem.remedy]).toEqual(['config/dialect-unsupported', 'Write "postgresql", as drizzle-kit spells it.']);
});

test.each(['singlestore', 'gel', 'cockroach', 'mssql'])('The dialect %s is neither deployed nor checked', async (dialect) => {
  const project = await projectOf({ dialect });
  for (const read of [readProject, readCheckedProject]) expect((await problemOf(read(...project))).code).toBe('config/dialect-unsupported');
});

test.each(['d1-http', 'expo', 'durable-sqlite'])('The driver %s is not checked', async (driver) => {
  const problem = await problemOf(readCheckedProject(...(await projectOf({ dialect: 'sqlite', driver }))));
  expect([problem.code, problem.message]).toEqual(['config/driver-unsupported', expect.stringContaining(`the driver "${driver}"`)]);
});
