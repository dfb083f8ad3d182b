/** One suppression as a comment: `-- drizzle-attest: allow family/name reason="…" ticket=… until=YYYY-MM-DD`. */
import { z } from 'zod';
import { day, reason, ruleName, ticket, type Claim } from './claim.ts';

export type SuppressionWords = Pick<Claim, 'rule' | 'reason' | 'ticket' | 'until'>;

export type ParsedComment = { readonly kind: 'suppression'; readonly suppression: SuppressionWords } | { readonly kind: 'invalid'; readonly fault: string };

const mark = /^--\s*drizzle-attest\s*:/iu;
const anyMark = /^(?:--|\/\*)\s*drizzle-attest\s*:/iu;

const words = z.strictObject({ reason: reason.optional(), ticket: ticket.optional(), until: day.optional() });

/** Null for a comment that does not speak to us. `text` is the comment with its marks. */
export function parseComment(text: string): ParsedComment | null {
  if (!anyMark.test(text)) return null;
  if (!mark.test(text)) return invalid('it is a block comment, and only `--` is read');
  const [, rule, rest] = /^\s*allow\s+(\S+)(.*)$/su.exec(text.replace(mark, '')) ?? [];
  if (rule === undefined || rest === undefined) return invalid('it does not say `allow` and a rule');
  if (!ruleName.safeParse(rule).success) return invalid('its rule is not written as family/name');
  const attributes = parseAttributes(rest.trim());
  if (attributes === null) return invalid('what follows the rule is not key=value or key="value", each key once');
  const parsed = words.safeParse(attributes);
  if (!parsed.success) return invalid(describe(parsed.error));
  const { reason: why = '', ticket: agreed = null, until = null } = parsed.data;
  return { kind: 'suppression', suppression: { rule, reason: why.trim() === '' ? null : why, ticket: agreed, until } };
}

/** A key that comes twice would leave open which of the two counts. */
function parseAttributes(text: string): unknown {
  const attribute = /([a-z]+)=(?:"((?:[^"\\]|\\["\\])*)"|([^\s"]+))(?:\s+|$)/uy;
  const found = new Map<string, string>();
  while (attribute.lastIndex < text.length) {
    const match = attribute.exec(text);
    if (match === null) return null;
    const [, key = '', quoted, bare = ''] = match;
    if (found.has(key)) return null;
    found.set(key, quoted === undefined ? bare : quoted.replace(/\\(.)/gsu, '$1'));
  }
  return Object.fromEntries(found);
}

function describe({ issues }: z.ZodError): string {
  const [issue] = issues;
  if (issue?.code === 'unrecognized_keys') return 'it has a key besides reason, ticket and until';
  return `its ${String(issue?.path[0] ?? 'text')} cannot be read${issue?.path[0] === 'until' ? ' as a day, YYYY-MM-DD' : ''}`;
}

function invalid(fault: string): ParsedComment {
  return { kind: 'invalid', fault };
}
