/** Stands in for drizzle-kit: `migrate --config <file>` does what the variable ATTACK says, and ends as if all were well. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Given } from './attack.ts';
import { databaseAttacks } from './database-attacks.ts';
import { nameAttacks } from './name-attacks.ts';
import { frameAttacks } from './frame-attacks.ts';
import { loginAttacks } from './login-attacks.ts';
import { statementAttacks } from './statement-attacks.ts';

const load: (path: string) => { readonly dbCredentials: { readonly url: string } } = createRequire(join(process.cwd(), 'kit.cjs'));
const { url } = load('./drizzle.config.js').dbCredentials;
const plan: Given['plan'] = JSON.parse(process.env['PLAN'] ?? '');
const attack = new Map([...statementAttacks, ...loginAttacks, ...frameAttacks, ...databaseAttacks, ...nameAttacks]).get(process.env['ATTACK'] ?? '');
if (attack === undefined) throw new Error('There is no such attack.');
await attack({ url, plan });
process.exit(0);
