/** Secrets that are planted into a run, each with every form in which it could come out again. */
import { randomBytes } from 'node:crypto';
import { inject, onTestFinished } from 'vitest';
import { runSql } from '../../servers/postgresql.ts';
import { makeEcdsaKey, type KeyPair } from './keys.ts';

/** A name for what was found, and the bytes that give it away. */
export interface Needle {
  readonly secret: string;
  readonly bytes: Buffer;
}

export interface Vault {
  /** The database by way of the planted host, as a role whose password has every odd character. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly host: string;
  readonly key: KeyPair;
  /** Everything that must be found nowhere. */
  readonly needles: readonly Needle[];
}

/** Plants a role with an odd password at the database of `adminUrl`. Its ends are words of their own, so that no part of it goes unnoticed. */
export async function plantVault(adminUrl: string): Promise<Vault> {
  const host = inject('postgresql').plantedHost ?? 'localhost';
  const [head, tail] = [`Hq${randomBytes(4).toString('hex')}x`, `Zw${randomBytes(4).toString('hex')}k`];
  const user = `planted_${randomBytes(4).toString('hex')}`;
  const password = `${head} p#/l:a@n%t é"'$& ${tail}`;
  const key = makeEcdsaKey();
  await runSql(adminUrl, `create role ${user} login password '${password.replaceAll("'", "''")}' superuser`);
  onTestFinished(() => runSql(inject('postgresql').adminUrl, `drop owned by ${user}; drop role ${user}`).catch(() => undefined));
  const { port, pathname } = new URL(adminUrl);
  // Encoded as people do it, which is not as any library would.
  const url = `postgresql://${user}:${encodeURIComponent(password).replaceAll('%2F', '%2f').replaceAll('%24', '$')}@${host}:${port}${pathname}`;
  const secrets: readonly (readonly [string, string])[] = [
    ['the URL', url],
    ['the start of the password', head],
    ['the end of the password', tail],
    ['the middle of the password', `p#/l:a@n%t é"'$&`],
    ['the host', host],
    ...key.privateKey.split('\n').flatMap((line): [string, string][] => (line === '' || line.startsWith('-----') ? [] : [['the signing key', line]])),
  ];
  return { url, user, password, host, key, needles: secrets.flatMap(([secret, text]) => formsOf(secret, text)) };
}

/** Tokens that were handed out, each by its secret part: the head of an identity token is no secret, and the same for all. */
export function tokenNeedles(tokens: readonly string[]): readonly Needle[] {
  return tokens.flatMap((token) => formsOf('a token', token.split('.').at(-1) ?? token));
}

/** A secret as it is and in base64, wherever in a longer text it begins. */
function formsOf(secret: string, text: string): Needle[] {
  const bytes = Buffer.from(text);
  const shifted = [0, 1, 2].map((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    // The first and last characters depend on what stands around it.
    return { secret: `${secret} in base64`, bytes: Buffer.from(whole.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6))) };
  });
  return [{ secret, bytes }, ...shifted];
}
