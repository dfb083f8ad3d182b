/** Every input, once, in the order of action.yml and of the README's table. */
import { doctorInputs, initInputs } from './adopt.ts';
import { carryingInputs } from './carrying.ts';
import { checkInputs } from './check.ts';
import type { Definition, Definitions } from './definition.ts';
import { databaseUrl, migrateInputs, planInputs } from './deploy.ts';
import { collectInputs, report } from './evidence.ts';
import { approvedPlan, gateInputs, githubToken } from './gates.ts';
import { ledgerTableInputs, projectInputs } from './project.ts';
import { chainHeadInputs, evidenceInputs, formInputs, handoverInputs } from './seal.ts';
import { signingInputs } from './signing.ts';
import { targetInputs } from './target.ts';
import { manifestsInputs, targetListInputs } from './targets.ts';
import { bundleInputs, expectedHeadInputs, expectedStartInputs, filesInputs, trustInputs } from './verify.ts';

const groups: readonly Definitions[] = [
  checkInputs,
  projectInputs,
  ledgerTableInputs,
  { databaseUrl, environment: targetInputs.environment },
  planInputs,
  migrateInputs,
  gateInputs,
  { approvedPlan, githubToken },
  formInputs,
  handoverInputs,
  signingInputs,
  evidenceInputs,
  carryingInputs,
  bundleInputs,
  trustInputs,
  filesInputs,
  expectedHeadInputs,
  expectedStartInputs,
  { target: targetInputs.target },
  targetListInputs,
  manifestsInputs,
  { evidenceBranch: targetInputs.evidenceBranch },
  chainHeadInputs,
  collectInputs,
  { report },
  initInputs,
  doctorInputs,
];

export const definitions: readonly Definition[] = groups.flatMap((group) => Object.values(group));

/** Those that the action has. */
export const actionDefinitions: readonly Definition[] = definitions.filter(({ terminalOnly }) => terminalOnly !== true);
