/** Every rule that the check knows, each once: what docs/rules.md explains, and what the policy file may set. */
import type { RuleText } from '../model/finding.ts';
import { generateRules } from './generate/generate.ts';
import { historyTexts } from './history/history.ts';
import { integrityRules } from './integrity/integrity.ts';
import { accessRules } from './policy/access.ts';
import { availabilityRules } from './policy/availability.ts';
import { confidentialityRules } from './policy/confidentiality.ts';
import { destructiveRules } from './policy/destructive.ts';
import { sqlIntegrityRules } from './policy/integrity.ts';
import { metaTexts } from './policy/meta.ts';
import { mysqlRules } from './policy/mysql.ts';
import { sqliteRules } from './policy/sqlite.ts';
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
  // Most of them are those of PostgreSQL again.
  ...mysqlRules,
  ...sqliteRules,
];

export const allRules: readonly RuleText[] = [...new Set(listed)];
