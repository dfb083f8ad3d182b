/** Whether a WHERE chooses anything: one that is true for every row is none. */
import type { A_Const, A_Expr, Node } from '@pgsql/types';

/** How deep a condition is looked into; what is nested deeper counts as a choice. */
const maxDepth = 50;

/** True of no condition at all, and of one that holds for every row: `true`, `1 = 1`, `id = id`, `x OR true`. */
export function choosesAll(condition: Node | undefined): boolean {
  return condition === undefined || isTrue(condition, maxDepth);
}

function isTrue(node: Node, depth: number): boolean {
  if (depth === 0) return false;
  if ('A_Const' in node) return node.A_Const.boolval?.boolval === true;
  if ('TypeCast' in node) return node.TypeCast.arg !== undefined && isTrueWord(node.TypeCast.arg, depth);
  if ('A_Expr' in node) return isTautology(node.A_Expr);
  if (!('BoolExpr' in node)) return false;
  const { boolop, args = [] } = node.BoolExpr;
  if (boolop === 'OR_EXPR') return args.some((part) => isTrue(part, depth - 1));
  if (boolop === 'AND_EXPR') return args.every((part) => isTrue(part, depth - 1));
  return args.every((part) => isFalse(part));
}

function isTrueWord(node: Node, depth: number): boolean {
  if ('A_Const' in node && node.A_Const.sval !== undefined) return ['t', 'true', 'y', 'yes', 'on', '1'].includes(node.A_Const.sval.sval ?? '');
  return isTrue(node, depth - 1);
}

function isFalse(node: Node): boolean {
  return 'A_Const' in node && node.A_Const.boolval !== undefined && node.A_Const.boolval.boolval !== true;
}

/** A comparison of a thing with itself, or of two constants that are equal or, for `<>`, are not. */
function isTautology({ kind, name = [], lexpr, rexpr }: A_Expr): boolean {
  const operator = name.length === 1 && name[0] !== undefined && 'String' in name[0] ? name[0].String.sval : undefined;
  if (kind !== 'AEXPR_OP' || operator === undefined || lexpr === undefined || rexpr === undefined) return false;
  const [left, right] = [spelling(lexpr), spelling(rexpr)];
  if (left === null || right === null) return false;
  if (['=', '>=', '<='].includes(operator)) return left === right;
  return ['<>', '!='].includes(operator) && 'A_Const' in lexpr && 'A_Const' in rexpr && left !== right;
}

/** A constant or a column in one form of writing; null for anything else. */
function spelling(node: Node): string | null {
  if ('ColumnRef' in node) return `column ${JSON.stringify(node.ColumnRef.fields)}`;
  return 'A_Const' in node ? spellConstant(node.A_Const) : null;
}

/** NULL equals nothing, itself included. */
function spellConstant({ isnull, ival, fval, sval, boolval }: A_Const): string | null {
  return isnull === true ? null : `constant ${JSON.stringify({ ival, fval, sval, boolval })}`;
}
