import { describe, expect, it } from 'vitest';
import { openParser } from '../../src/sql/parser.ts';
import type { ParsedStatement } from '../../src/sql/parsed.ts';

const parser = await openParser();

function parse(text: string): readonly ParsedStatement[] {
  return parser.parseMigration({ name: 'a', path: 'a.sql', chunks: text.split('--> statement-breakpoint') }).statements;
}

describe('The parser of migrations', () => {
  it('gives each statement its text and its line in the file, after comments and breakpoints', () => {
    const statements = parse('-- first\n\nSELECT 1;\n--> statement-breakpoint\n/* a /* nested */ one */\nSELECT 2; SELECT\n  3;\n');
    expect(statements.map(({ text, line }) => [text, line])).toEqual([
      ['SELECT 1', 3],
      ['SELECT 2', 6],
      ['SELECT\n  3', 6],
    ]);
  });

  it('counts places in bytes, so that letters of several bytes shift nothing', () => {
    const statements = parse("SELECT 'äöü€😀';\n-- ß\nSELECT 'ñ' ;SELECT 3");
    expect(statements.map(({ text, line }) => [text, line])).toEqual([
      ["SELECT 'äöü€😀'", 1],
      ["SELECT 'ñ'", 3],
      ['SELECT 3', 3],
    ]);
  });

  it('finds nothing in blanks, comments and lone semicolons', () => {
    expect(parse('\n-- custom migration\n--> statement-breakpoint\n ; ;\n/* x */ -- y')).toEqual([]);
    expect(parse('')).toEqual([]);
  });

  it('keeps what does not parse as one statement without a node, with the reason and the line', () => {
    const [first, second] = parse('SELECT 1;--> statement-breakpoint\n-- oops\nALTER TABEL "a"; SELECT 2;');
    expect(first?.node).not.toBeNull();
    expect(second).toEqual({ text: 'ALTER TABEL "a"; SELECT 2;', line: 3, node: null, reason: 'syntax error at or near "TABEL".' });
  });

  it.each([
    ['a comment without an end', '/* SELECT 1', /unterminated/u],
    ['a NUL character, behind which another parser would see nothing', 'SELECT 1;\0 DROP TABLE "a";', /NUL/u],
    ['parentheses without an end', `SELECT ${'('.repeat(200_000)}`, /nested too deeply/u],
    ['a run of comment marks that the scanner would read a million times', '/*'.repeat(1_000_000), /operator characters/u],
    ['a run of operators that the scanner would read a million times', `SELECT ${'+'.repeat(2_000_000)}1`, /operator characters/u],
    ['a piece of more than eight megabytes', `SELECT '${'x'.repeat(8_000_001)}'`, /8000000/u],
  ])('does not throw for %s, and says why there is no tree', (_name, text, reason) => {
    const [statement, ...others] = parse(text);
    expect(others).toEqual([]);
    expect(statement?.node).toBeNull();
    expect(statement?.reason).toMatch(reason);
  });

  it('tells reasons on one line, whatever the statement holds', () => {
    const [statement] = parse('SELECT 1 "a\n::error::x\u001b[31m" "b"');
    expect(statement?.node).toBeNull();
    expect(parse('SELECT \'a\' "b" $$\n::error::\u001b$$')[0]?.reason).toMatch(/^[^\n\u001b]+$/u);
  });

  it('parses a statement of five megabytes', () => {
    expect(parse(`INSERT INTO "a" VALUES ('${'x'.repeat(5_000_000)}');`).map(({ node }) => node !== null)).toEqual([true]);
  });

  it('stops parsing where a change has more SQL than it would keep in memory, and says so', async () => {
    const fresh = await openParser();
    const piece = `SELECT '${'x'.repeat(7_000_000)}'`;
    const { statements } = fresh.parseMigration({ name: 'a', path: 'a.sql', chunks: [piece, piece, piece, piece] });
    expect(statements.map(({ node }) => node !== null)).toEqual([true, true, true, false]);
    expect(statements[3]?.reason).toMatch(/24000000/u);
  });

  it('parses ten thousand statements one after the other, and one file that holds them all', () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => `ALTER TABLE "t${index}" ADD COLUMN "a" text;`);
    expect(parse(lines.join('--> statement-breakpoint\n')).at(-1)?.line).toBe(10_000);
    expect(parse(lines.join('\n')).at(-1)?.line).toBe(10_000);
  });
});
