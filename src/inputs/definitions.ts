/** Every input, once: action.yml, the command line's help and the README's table say the same, by test. */
import { checkDefinitions } from './check-definitions.ts';
import type { Definition } from './definition.ts';
import { deployDefinitions } from './deploy-definitions.ts';
import { gateDefinitions } from './gate-definitions.ts';
import { sealDefinitions } from './seal-definitions.ts';
import { verifyDefinitions } from './verify-definitions.ts';

export const definitions: readonly Definition[] = [...checkDefinitions, ...deployDefinitions, ...gateDefinitions, ...sealDefinitions, ...verifyDefinitions];
