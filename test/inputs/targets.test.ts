import { expect, test } from 'vitest';
import { Problem } from '../../src/errors/problem.ts';
import { Reader } from '../../src/inputs/reader.ts';
import { parseTargetsCommand } from '../../src/inputs/targets.ts';

function parse(texts: Readonly<Record<string, string>>): unknown {
  return parseTargetsCommand(new Reader({ texts: new Map(Object.entries(texts)), place: (name) => name }, () => undefined));
}

function refusal(texts: Readonly<Record<string, string>>): unknown {
  try {
    return parse(texts);
  } catch (thrown) {
    return thrown instanceof Problem ? { code: thrown.code, message: thrown.message } : thrown;
  }
}

test('a target is its own environment, and its secret is DATABASE_URL, unless it says otherwise', () => {
  const targets = JSON.stringify([{ name: 'eu' }, { name: 'us', environment: 'production us', secret: 'US_URL' }]);
  expect(parse({ targets })).toMatchObject({
    targets: [
      { name: 'eu', environment: 'eu', secret: 'DATABASE_URL' },
      { name: 'us', environment: 'production us', secret: 'US_URL' },
    ],
    canary: 1,
    manifests: null,
  });
});

test.each([
  ['[', 'it is no JSON'],
  ['{}', 'expected array'],
  ['[]', 'at least one target'],
  ['[{}]', '0.name'],
  ['[{"name":"a b"}]', '0.name: a name of letters'],
  ['[{"name":"a","enviroment":"b"}]', 'enviroment'],
  ['[{"name":"a","secret":"a-b"}]', '0.secret: the name of a secret'],
  ['[{"name":"a","secret":"GITHUB_TOKEN"}]', '0.secret: the name of a secret'],
  ['[{"name":"a","environment":"a\\nb"}]', '0.environment: a name on one line'],
  ['[{"name":"a"},{"name":"A"}]', 'a is there twice'],
  [JSON.stringify(Array.from({ length: 257 }, (_, at) => ({ name: `t${String(at)}` }))), 'at most 256'],
])('%s is no list of targets', (targets, message) => {
  expect(refusal({ targets })).toEqual({ code: 'targets/invalid', message: expect.stringContaining(message) });
});

test('a count is a count, and has no use where targets are listed', () => {
  const targets = '[{"name":"a"}]';
  expect(parse({ targets, canary: '0' })).toMatchObject({ canary: 0 });
  expect(refusal({ targets, canary: 'one' })).toMatchObject({ code: 'input/invalid' });
  expect(refusal({ targets, canary: '2', manifests: 'manifests' })).toMatchObject({ code: 'input/conflict' });
  expect(refusal({})).toMatchObject({ code: 'input/missing' });
});
