import { describe, expect, test } from 'vitest';
import { selectProjects, selectUnread } from '../../../src/commands/check/projects.ts';
import { parseCheck, type CheckInputs } from '../../../src/inputs/check.ts';
import { Reader } from '../../../src/inputs/reader.ts';

function inputs(given: Readonly<Record<string, string>> = {}): CheckInputs {
  return parseCheck(new Reader({ texts: new Map(Object.entries(given)), place: (name) => name }, () => undefined));
}

const chosen = (given: Readonly<Record<string, string>>, paths: readonly string[] | null): readonly (readonly [string, string | null, string | null])[] =>
  selectProjects(inputs(given), paths).map(({ workingDirectory, config, given: { out } }) => [workingDirectory, config, out]);

describe('The projects of a check', () => {
  test('are all that have a drizzle config', () => {
    const paths = ['README.md', 'packages/b/drizzle.config.ts', 'packages/a/drizzle.config.mjs', 'packages/a/src/schema.ts'];
    expect(chosen({}, paths)).toEqual([
      ['packages/a', 'drizzle.config.mjs', null],
      ['packages/b', 'drizzle.config.ts', null],
    ]);
  });

  test.each([
    'drizzle.config.ts',
    'drizzle.config.json',
    'drizzle.config.cts',
    'drizzle-auth.config.ts',
    'drizzle.auth.config.js',
    'drizzle.config.prod.ts',
    'drizzle-config.config.ts',
  ])('may call their config %s', (name) => {
    expect(chosen({}, [name])).toEqual([['.', name, null]]);
  });

  test.each(['drizzle.config.ts.md', 'my-drizzle.config.ts', 'drizzle.config.test.tsx', 'drizzle/config.ts', 'vite.config.ts'])(
    'are not made by %s',
    (name) => {
      expect(chosen({}, [name])).toEqual([['.', null, null]]);
    },
  );

  test('that are checked statically lie where migrations lie, of both generations', () => {
    const paths = [
      'db/out/meta/_journal.json',
      'db/out/0000_a.sql',
      'drizzle/20260101000000_a/migration.sql',
      'drizzle/20260102000000_b/migration.sql',
      'm.sql',
    ];
    expect(chosen({ static: 'true' }, paths)).toEqual([
      ['db', null, 'out'],
      ['.', null, 'drizzle'],
    ]);
  });

  test.each([{ config: 'other.ts' }, { 'working-directory': 'packages/a' }, { out: './sql' }, { dialect: 'mysql' }])(
    'is the one that was named: %j',
    (given) => {
      expect(selectProjects(inputs(given), ['drizzle.config.ts', 'packages/b/drizzle.config.ts'])).toEqual([inputs(given).project]);
    },
  );

  test.each([
    ['packages/a', ['packages/a/drizzle/meta/_journal.json', 'packages/ab/drizzle/meta/_journal.json'], [['packages/a', 'drizzle']]],
    ['./packages/a/', ['packages/a/meta/_journal.json'], [['packages', 'a']]],
    ['.', ['drizzle/20260101000000_a/migration.sql'], [['.', 'drizzle']]],
    ['packages/a', ['drizzle/meta/_journal.json'], []],
  ])('that drizzle-kit cannot read have their migrations below %s', (workingDirectory, paths, expected) => {
    const { project } = inputs({ 'working-directory': workingDirectory });
    expect(selectUnread(project, paths).map((one) => [one.workingDirectory, one.given.out])).toEqual(expected);
  });

  test('that drizzle-kit cannot read have their migrations where the input says', () => {
    const { project } = inputs({ out: './sql' });
    expect(selectUnread(project, [])).toEqual([project]);
  });

  test('is the folder itself where git lists nothing', () => {
    expect(chosen({}, null)).toEqual([['.', null, null]]);
  });
});
