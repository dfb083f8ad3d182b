/** The suppressions in a migration's comments, each for the statement that it stands at. */
import type { Finding } from '../../model/finding.ts';
import type { Migration } from '../../model/migration.ts';
import { findingOf } from '../finding.ts';
import { suppressionInvalid } from '../sql-rules/meta/suppression-invalid.ts';
import type { ParsedStatement } from '../../sql/parsed.ts';
import { findComments, type Grammar } from '../../sql/lexer.ts';
import type { Claim, Scope } from './claim.ts';
import { parseComment } from './comment.ts';

export interface InlineSuppressions {
  readonly claims: readonly Claim[];
  /** The comments that speak to us and cannot be read. */
  readonly findings: readonly Finding[];
}

/** `parsed` is the same migration's. */
export function parseInlineSuppressions(
  { path, chunks }: Pick<Migration, 'path' | 'chunks'>,
  parsed: { readonly statements: readonly Pick<ParsedStatement, 'line' | 'text'>[] },
  grammar: Grammar,
): InlineSuppressions {
  const [claims, findings]: [Claim[], Finding[]] = [[], []];
  // Most migrations have none, and need no second reading.
  if (!chunks.some((chunk) => /drizzle-attest/iu.test(chunk))) return { claims, findings };
  const comments = readComments(chunks, grammar);
  const spans = parsed.statements.map(({ line, text }) => ({ from: line, to: line + countLines(text) }));
  for (const { text, line } of comments) {
    const place = { path, line };
    const comment = parseComment(text);
    if (comment?.kind === 'suppression') claims.push({ ...comment.suppression, place, scope: findScope(path, line, spans, comments) });
    if (comment?.kind === 'invalid')
      findings.push(findingOf(suppressionInvalid, { message: `The suppression cannot be read: ${comment.fault}.`, place, excerpt: text }));
  }
  return { claims, findings };
}

interface Comment {
  readonly text: string;
  /** Of its first character, in the file. */
  readonly line: number;
  readonly lastLine: number;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** drizzle-kit cuts the file at its marks before anything reads quotes, so each piece is read by itself. */
function readComments(pieces: readonly string[], grammar: Grammar): readonly Comment[] {
  let line = 1;
  return pieces.flatMap((piece) => {
    let [seen, at] = [0, line];
    line += countLines(piece);
    return findComments(piece, grammar).map(({ from, to }) => {
      at += countLines(piece.slice(seen, from));
      seen = from;
      const text = piece.slice(from, to).trimEnd();
      return { text, line: at, lastLine: at + countLines(text) };
    });
  });
}

/** In or at the end of a statement it is for that one; else for the one that begins below it, with nothing but comments between. */
function findScope(path: string, line: number, spans: readonly Span[], comments: readonly Comment[]): Scope | null {
  const own = spans.findLast(({ from, to }) => from <= line && line <= to);
  if (own !== undefined) return { kind: 'lines', path, ...own };
  const below = spans.find(({ from }) => from > line);
  if (below === undefined) return null;
  const commented = new Set(comments.filter((comment) => comment.line >= line && comment.line < below.from).flatMap(linesOf));
  for (let between = line + 1; between < below.from; between += 1) if (!commented.has(between)) return null;
  return { kind: 'lines', path, ...below };
}

function linesOf({ line, lastLine }: Comment): readonly number[] {
  return Array.from({ length: lastLine - line + 1 }, (_, offset) => line + offset);
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}
