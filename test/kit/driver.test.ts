import { describe, expect, test } from 'vitest';
import { Problem } from '../../src/errors/problem.ts';
import { refuseDriver } from '../../src/kit/driver.ts';
import type { KitConnection } from '../../src/model/execution.ts';
import type { Kit, Lockfile } from '../../src/model/project.ts';
import { unknown, type OrUnknown } from '../../src/model/unknown.ts';

const lock = (path: string): Lockfile => ({ path, sha256: 'a'.repeat(64) });

/** The refusal; null if there is none. */
function refusal(connection: KitConnection, driver: Kit['driver'], lockfile: OrUnknown<Lockfile> = lock('package-lock.json')): Problem | null {
  const kit: Kit = { version: '0.31.11', ormVersion: '0.45.4', generation: 'v0', script: '/kit', environment: {}, driver };
  try {
    refuseDriver(connection, { kit, lockfile });
    return null;
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown;
    throw thrown;
  }
}

describe('a driver', () => {
  test.each<[KitConnection, Kit['driver']]>([
    ['relay', 'pg'],
    ['relay', 'postgres'],
    ['relay', unknown('not read')],
    ['separate', '@neondatabase/serverless'],
  ])('goes by %s if it is %o', (connection, driver) => {
    expect(refusal(connection, driver)).toBeNull();
  });

  test.each(['@vercel/postgres', '@neondatabase/serverless', '@drizzle-team/minipg'] as const)('that cannot go through the relay is refused: %s', (driver) => {
    const problem = refusal('relay', driver);
    expect(problem?.code).toBe('kit/driver-unsupported');
    expect(problem?.message).toContain(`would connect with ${driver},`);
    expect(problem?.remedy).toContain('npm install --save-dev pg.');
    expect(problem?.remedy).toContain('kit-connection: separate');
  });

  test('that is missing is refused, with no way but to install one', () => {
    for (const connection of ['relay', 'separate'] as const) {
      const problem = refusal(connection, null);
      expect(problem?.message).toContain('none of pg, postgres, @vercel/postgres, @neondatabase/serverless, @drizzle-team/minipg is installed');
      expect(problem?.remedy).toBe('Install pg beside drizzle-kit and commit the lockfile: npm install --save-dev pg.');
    }
  });

  test.each([
    ['a/pnpm-lock.yaml', 'pnpm add --save-dev pg.'],
    ['yarn.lock', 'yarn add --dev pg.'],
    ['bun.lock', 'bun add --dev pg.'],
  ])('is installed by the package manager of %s', (path, command) => {
    expect(refusal('relay', null, lock(path))?.remedy).toContain(command);
    expect(refusal('relay', null, unknown('there are two'))?.remedy).toContain('npm install --save-dev pg.');
  });
});
