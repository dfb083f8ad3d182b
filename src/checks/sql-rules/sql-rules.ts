/** All rules on SQL, family by family, and those of a dialect. */
import type { Grammar } from '../../sql/lexer.ts';
import { accessRules } from './access.ts';
import { availabilityRules } from './availability.ts';
import { confidentialityRules } from './confidentiality.ts';
import { destructiveRules } from './destructive.ts';
import { sqlIntegrityRules } from './integrity.ts';
import { metaRules } from './meta.ts';
import { serves, type SqlRule } from './rule.ts';

export const sqlRules: readonly SqlRule[] = [
  ...availabilityRules,
  ...sqlIntegrityRules,
  ...accessRules,
  ...confidentialityRules,
  ...destructiveRules,
  ...metaRules,
];

export function sqlRulesOf(grammar: Grammar): readonly SqlRule[] {
  return sqlRules.filter((rule) => serves(rule, grammar));
}
