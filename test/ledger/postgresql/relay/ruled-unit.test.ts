import { beforeEach, describe, expect, test } from 'vitest';
import { Rulebook } from '../../../../src/ledger/postgresql/relay/ruled-unit.ts';
import type { Admission } from '../../../../src/model/relay.ts';
import { int32, type Frame } from '../../../../src/ledger/postgresql/relay/frames.ts';
import { bind, close, closed, describe as describeNamed, execute, failure, int16, flush, message, parse, parsed, query, ready, sync } from './messages.ts';

/** What was judged and admitted, in order. */
let asked: unknown[];
let rulebook: Rulebook;

/** Everything is drizzle-kit's own but `evil`; `late` may be prepared and not run. */
const admission: Admission = {
  judge: (text, status) => {
    asked.push(['judge', text, status]);
    if (text === 'plan') return { kind: 'plan', at: 0 };
    return text === 'evil' ? { kind: 'refused', reason: 'it is evil' } : { kind: 'own', command: text };
  },
  admit: (ruling, _status, parameters) => {
    const command = 'command' in ruling ? ruling.command : '';
    asked.push(['admit', command, parameters]);
    return command === 'late' ? 'it came too late' : null;
  },
  hear: () => undefined,
  mayEndTransaction: () => false,
  writtenRows: [],
};

beforeEach(() => {
  asked = [];
  rulebook = new Rulebook(admission);
});

/** The text that runs, null if none does, or why the unit is refused. */
function rule(...frames: readonly Frame[]): string | null {
  const ruled = rulebook.rule({ frames, closed: frames.at(-1)?.type !== 'H' }, 'in-transaction');
  if (ruled.kind === 'refused') return `refused: ${ruled.reason}`;
  return ruled.runs !== null && 'command' in ruled.runs ? ruled.runs.command : null;
}

const unprepared = 'refused: it binds a statement that was not prepared here';
const named = 'refused: it prepares two statements under one name';
const malformed = 'refused: it holds a malformed message';

describe('A unit', () => {
  test('of a query runs it, once it is judged and admitted', () => {
    expect(rule(query('a'))).toBe('a');
    expect(asked).toEqual([
      ['judge', 'a', 'in-transaction'],
      ['admit', 'a', []],
    ]);
  });

  test('of the extended protocol runs its Execute, with the parameters of its Bind', () => {
    expect(rule(parse('a'), bind(['1', null, 'ä']), describeNamed('P'), execute(), sync)).toBe('a');
    expect(asked.at(-1)).toEqual(['admit', 'a', ['1', null, 'ä']]);
  });

  test('has no parameters that are sent in binary', () => {
    rule(parse('a'), bind(['1', '2'], { formats: [0, 1] }), execute(), sync);
    expect(asked.at(-1)).toEqual(['admit', 'a', ['1', null]]);
    rule(parse('a'), bind(['1', '2'], { formats: [1] }), execute(), sync);
    expect(asked.at(-1)).toEqual(['admit', 'a', [null, null]]);
  });

  test('without an Execute runs nothing, and is admitted nothing', () => {
    expect(rule(parse('a', 's'), describeNamed('S', 's'), sync)).toBeNull();
    expect(asked).toHaveLength(1);
  });

  test('says of each message which text it is about', () => {
    const ruled = rulebook.rule({ frames: [parse('a'), bind(), execute(), close('P'), sync], closed: true }, 'idle');
    const a = { kind: 'own', command: 'a' };
    expect(ruled.kind === 'admitted' && ruled.frames.map(({ ruling }) => ruling)).toEqual([a, a, a, null, null]);
  });

  test.each<[string, string, Frame[]]>([
    ['a query that may not be sent', 'it is evil', [query('evil')]],
    ['a Parse that may not be sent', 'it is evil', [parse('a'), parse('evil'), sync]],
    ['a text that may not run now', 'it came too late', [query('late')]],
    ['two texts that run', 'it runs several statements at once', [parse('a'), bind(), execute(), execute(), sync]],
    ['a query behind an Execute', 'it runs several statements at once', [parse('a'), bind(), execute(), query('b')]],
    ['a text that runs without a sync', 'it runs a statement and does not wait for its end', [parse('a'), bind(), execute(), flush]],
    ['a Bind of what was not prepared', 'it binds a statement that was not prepared here', [bind([], { statement: 's' }), sync]],
    ['a Describe of what was not prepared', 'it describes a statement that was not prepared here', [describeNamed('S', 's'), sync]],
    ['an Execute of what was not bound', 'it runs a statement that was not prepared here', [parse('a'), execute(), sync]],
    ['a name used twice', 'it prepares two statements under one name', [parse('a', 's'), close('S', 's'), parse('b', 's'), sync]],
    ['values for a statement of the plan', 'it gives values to a statement of the plan', [parse('plan'), bind(['1']), execute(), sync]],
    ['a limit of rows', 'it asks for a part of the rows', [parse('a'), bind(), message('E', '', int32(1)), sync]],
    [
      'a parameter of a type that others made',
      'it prepares a parameter of a type that is not one of PostgreSQL',
      [message('P', '', 'a', int16(2), int32(25), int32(16_384)), sync],
    ],
    ['an Execute that ends too early', 'it holds a malformed message', [parse('a'), bind(), message('E', ''), sync]],
    ['a Parse that ends too early', 'it holds a malformed message', [message('P', '', 'a', int16(1)), sync]],
    ['a function call', 'a message of the type "F" is not passed on', [message('F')]],
    ['rows for COPY', 'a message of the type "d" is not passed on', [message('d')]],
    ['a query without an end', 'it holds a malformed message', [message('Q', Buffer.from('a'))]],
    ['a query with more behind its end', 'it holds a malformed message', [message('Q', 'a', 'b')]],
    ['a Bind that ends too early', 'it holds a malformed message', [parse('a'), message('B', '', '', Buffer.from([0, 9]))]],
  ])('of %s is refused', (_name, reason, frames) => {
    expect(rule(...frames)).toBe(`refused: ${reason}`);
  });

  test('of a Bind whose parameter has no end is refused', () => {
    expect(rule(parse('a'), message('B', '', '', Buffer.from([0, 0, 0, 1, 0, 0, 0, 9, 49])))).toBe(malformed);
  });
});

describe('A prepared statement', () => {
  test('is known by its name in later units, also behind other texts', () => {
    expect([rule(parse('a', 's'), sync), rule(query('b')), rule(bind([], { statement: 's', portal: 'p' }), execute('p'), sync)]).toEqual([null, 'b', 'a']);
  });

  test('is gone once it is closed', () => {
    rule(parse('a', 's'), sync);
    expect([rule(close('S', 's'), sync), rule(bind([], { statement: 's' }), sync)]).toEqual([null, unprepared]);
  });

  test('leaves its name to another once the server has closed it', () => {
    rule(parse('a', 's'), sync);
    rule(close('P', 'p'), close('S', 's'), sync);
    rulebook.hear(closed);
    expect(rule(parse('b', 's'), sync)).toBe(named);
    rulebook.hear(closed);
    expect([rule(parse('b', 's'), sync), rule(bind([], { statement: 's' }), execute(), sync)]).toEqual([null, 'b']);
  });

  test('keeps its name if the server passed over the Close', () => {
    rule(parse('a', 's'), sync);
    for (const one of [parsed, ready('T')]) rulebook.hear(one);
    rule(bind(), close('S', 's'), sync);
    for (const one of [failure('08P01'), ready('T')]) rulebook.hear(one);
    rule(close('P', 'p'), sync);
    rulebook.hear(closed);
    expect(rule(parse('b', 's'), sync)).toBe(named);
  });

  test('is not there if the server passed over its Parse, and leaves its name to another', () => {
    rule(parse('a', 's'), parse('b', 't'), sync);
    for (const one of [parsed, failure('42P01'), ready('T')]) rulebook.hear(one);
    expect(rule(bind([], { statement: 't' }), execute(), sync)).toBe(unprepared);
    expect([rule(parse('c', 't'), sync), rule(bind([], { statement: 's' }), execute(), sync)]).toEqual([null, 'a']);
  });

  test('is bound for one round alone', () => {
    expect([rule(parse('a', 's'), bind([], { statement: 's' }), flush), rule(execute(), sync)]).toEqual([null, 'a']);
    for (const one of [parsed, ready('T')]) rulebook.hear(one);
    expect(rule(execute(), sync)).toBe('refused: it runs a statement that was not prepared here');
  });

  test('has a name that the server does not cut', () => {
    const [longest, longer] = ['ä'.repeat(31) + 'a', 'ä'.repeat(32)];
    expect([rule(parse('a', longest), sync), rule(bind([], { statement: longest, portal: longest }), execute(longest), sync)]).toEqual([null, 'a']);
    for (const one of [parse('a', longer), bind([], { portal: longer }), execute(longer), close('S', longer), describeNamed('P', longer)])
      expect(rule(one, sync)).toBe(malformed);
  });

  test('without a name is another one behind a Close in the same unit', () => {
    rule(parse('a'), sync);
    expect(rule(close('S'), parse('b'), bind(), execute(), sync)).toBe('b');
    rulebook.hear(closed);
    expect(rule(bind(), execute(), sync)).toBe('b');
  });

  test('without a name is the last one, until an error: the server may have passed over its Parse', () => {
    rule(parse('a'), sync);
    rulebook.hear(ready('T'));
    expect(rule(bind(), execute(), sync)).toBe('a');
    rulebook.hear(failure('42P01'));
    rulebook.hear(ready('E'));
    expect(rule(bind(), execute(), sync)).toBe(unprepared);
  });
});
