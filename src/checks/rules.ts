/** Every rule that the check knows, each once: what docs/rules.md explains, and what the check configuration file may set. */
import type { RuleText } from '../model/finding.ts';
import { generateRules } from './generate/generate.ts';
import { historyTexts } from './history/history.ts';
import { integrityRules } from './integrity/integrity.ts';
import { accessRules } from './sql-rules/access.ts';
import { availabilityRules } from './sql-rules/availability.ts';
import { confidentialityRules } from './sql-rules/confidentiality.ts';
import { destructiveRules } from './sql-rules/destructive.ts';
import { sqlIntegrityRules } from './sql-rules/integrity.ts';
import { metaTexts } from './sql-rules/meta.ts';
import { pushTexts } from './push/push.ts';
import { rehearsalRules } from './rehearsal/rehearsal.ts';

const listed: readonly RuleText[] = [
  ...integrityRules,
  ...sqlIntegrityRules,
  ...historyTexts,
  ...generateRules,
  ...pushTexts,
  ...availabilityRules,
  ...accessRules,
  ...confidentialityRules,
  ...destructiveRules,
  ...rehearsalRules,
  ...metaTexts,
];

export const allRules: readonly RuleText[] = [...new Set(listed)];
