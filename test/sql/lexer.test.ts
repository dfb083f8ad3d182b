/** `npm run trial -- lexer` compares the lexer of PostgreSQL with its own scanner. */
import { describe, expect, test } from 'vitest';
import { findComments, findSegments, readCode, readCodeInPlace, skipBlank, type Grammar } from '../../src/sql/lexer.ts';
import { unquote } from '../../src/sql/quoting.ts';
import { readTokens } from '../../src/sql/token.ts';

/** Each part as its kind and text. */
function partsOf(text: string, grammar: Grammar): readonly string[] {
  return [...findSegments(text, grammar)].map(({ kind, from, to, isClosed }) => `${isClosed ? kind : `open ${kind}`}: ${text.slice(from, to)}`);
}

describe('the code of a text of PostgreSQL', () => {
  test.each([
    ["a 'b''c' d", 'a   d'],
    ["a E'b\\'c' d", 'a   d'],
    ['a $x$ b $$ c $x$ d', 'a   d'],
    ['a$b$ c', 'a$b$ c'],
    ['a "b""c" d', 'a   d'],
    ['a /* b /* c */ d */ e', 'a   e'],
    ['a -- b\nc', 'a  \nc'],
    ['a -- b\rc', 'a  \rc'],
    ["a 'b", 'a  '],
    ["type'b' c", 'type  c'],
    ["a e'b'\n'c\\'d' e", 'a   e'],
    ["a b'0'+'1' c", 'a  +  c'],
    ['a 1$$b$$ c', 'a 1  c'],
    ["a $1e'b\\'c' d", 'a $1  d'],
    ['a \u00a0$$b$$ c', 'a \u00a0$$b$$ c'],
    ['a U&"b""c" d', 'a   d'],
  ])('%j is %j', (text, code) => {
    expect(readCode(text)).toBe(code);
  });

  test('may keep its offsets', () => {
    expect(readCodeInPlace("a 'b' -- c\nd")).toBe('a qqq     \nd');
  });
});

test.each([
  ['  -- a\n /* b /* c */ */ d', 24],
  ['/* a', 0],
  ['-- a', 4],
  [';\n; a', 4],
  ["'a'", 0],
])('before the first statement of %j stand %i characters', (text, length) => {
  expect(skipBlank(text, 'postgresql')).toBe(length);
});

describe('the parts of a text of MySQL', () => {
  test.each([
    ["a 'b\\'c' d", ['code: a ', "text: 'b\\'c'", 'code:  d']],
    ['a "b""c" `d``e`', ['code: a ', 'text: "b""c"', 'code:  ', 'name: `d``e`']],
    ['a--b -- c\nd # e', ['code: a--b ', 'comment: -- c', 'code: \nd ', 'comment: # e']],
    ['/*!50000 a */ /* b', ['code: /*!50000 a */ ', 'open comment: /* b']],
    ['a */* b */', ['code: a */* b */']],
  ])('%j', (text, parts) => {
    expect(partsOf(text, 'mysql')).toEqual(parts);
  });
});

describe('the parts of a text of SQLite', () => {
  test.each([
    ["a 'b\\' c", ['code: a ', "text: 'b\\'", 'code:  c']],
    ['[b]] "c" `d`', ['name: [b]', 'code: ] ', 'name: "c"', 'code:  ', 'name: `d`']],
    ['a--b\n#c /* /* d */', ['code: a', 'comment: --b', 'code: \n#c ', 'comment: /* /* d */']],
    ['[a', ['open name: [a']],
  ])('%j', (text, parts) => {
    expect(partsOf(text, 'sqlite')).toEqual(parts);
  });
});

test('comments without an end are none', () => {
  expect(findComments('-- a\n/* b */ /* c', 'sqlite')).toHaveLength(2);
});

test.each(['postgresql', 'mysql', 'sqlite'] as const)('marks that open again and again are read in %s in linear time', (grammar) => {
  for (const mark of ["'", '"', '`', '[', '$$', '$a$', '$a', '/*', '--', '*/', "e'\\", "' \n ", 'a$', '1$']) {
    const text = mark.repeat(200_000);
    expect([...findSegments(text, grammar)].at(-1)?.to).toBe(text.length);
  }
});

describe('tokens', () => {
  const tokensOf = (text: string, grammar: 'mysql' | 'sqlite'): readonly string[] =>
    readTokens(text, grammar).tokens.map(({ kind, value }) => `${kind} ${value}`);

  test('have no quotes', () => {
    expect(tokensOf("a.`b``c` = 'd''e' 1.5", 'mysql')).toEqual(['word a', 'mark .', 'name b`c', 'mark =', "text d'e", 'number 1.5']);
    expect(tokensOf('[a[[b] || "c" <= 1e5', 'sqlite')).toEqual(['name a[[b', 'mark ||', 'name c', 'mark <=', 'number 1e5']);
    expect(unquote('"a""b"')).toBe('a"b');
  });

  test('of what MySQL runs in a comment are read, if its marks match', () => {
    expect(tokensOf('/*!50100 a */ b /*M!1 c */', 'mysql')).toEqual(['word a', 'word b', 'word c']);
    expect(readTokens('/*! a', 'mysql').fault).toBe('A comment is opened and never closed');
    for (const text of ['a */', '/*! /*! a */ */']) expect(readTokens(text, 'mysql').fault).toBe('The marks of its comments do not match');
  });
});
