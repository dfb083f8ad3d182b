/** Every input, once: action.yml, the command line's help and the README's table say the same, by test. */
import { adoptDefinitions } from './adopt-definitions.ts';
import { checkDefinitions } from './check-definitions.ts';
import type { Definition } from './definition.ts';
import { deployDefinitions } from './deploy-definitions.ts';
import { evidenceDefinitions } from './evidence-definitions.ts';
import { gateDefinitions } from './gate-definitions.ts';
import { sealDefinitions } from './seal-definitions.ts';
import { targetDefinitions } from './target-definitions.ts';
import { verifyDefinitions } from './verify-definitions.ts';

export const definitions: readonly Definition[] = [
  ...checkDefinitions,
  ...deployDefinitions,
  ...gateDefinitions,
  ...sealDefinitions,
  ...verifyDefinitions,
  ...targetDefinitions,
  ...evidenceDefinitions,
  ...adoptDefinitions,
];

/** Those that the action has. */
export const actionDefinitions: readonly Definition[] = definitions.filter(({ terminalOnly }) => terminalOnly !== true);
