/** All rules on SQL, family by family. */
import { accessRules } from './access.ts';
import { availabilityRules } from './availability.ts';
import { confidentialityRules } from './confidentiality.ts';
import { destructiveRules } from './destructive.ts';
import { sqlIntegrityRules } from './integrity.ts';
import { metaRules } from './meta.ts';
import type { SqlRule } from './rule.ts';

export const postgresqlRules: readonly SqlRule[] = [
  ...availabilityRules,
  ...sqlIntegrityRules,
  ...accessRules,
  ...confidentialityRules,
  ...destructiveRules,
  ...metaRules,
];
