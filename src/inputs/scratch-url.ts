/** The URL of a server for scratch databases, of any dialect that has servers. */
import { Problem } from '../errors.ts';
import type { Secret } from '../model/secret.ts';
import { formsOf, passwordsAsWritten } from './database-url.ts';
import type { Reader } from './reader.ts';

const protocols: readonly string[] = ['postgres:', 'postgresql:', 'mysql:', 'mariadb:'];

/** Every form of its password is masked before anything is refused. */
export function parseScratchUrl(text: string, reader: Reader): Secret {
  const secret = reader.secret(text);
  for (const form of passwordsAsWritten(text).flatMap((written) => [...formsOf(written), ...formsOf(decoded(written))])) if (form !== '') reader.secret(form);
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && protocols.includes(url.protocol) && url.pathname.length > 1) return secret;
  throw new Problem('url/invalid', {
    message: 'The URL of the scratch server cannot be read as one of PostgreSQL or MySQL that names a database.',
    remedy:
      'Write it as postgres://user:password@host:5432/database or mysql://user:password@host:3306/database; characters such as # / ? @ % in the password are percent-encoded.',
    place: reader.place('scratch-url'),
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
