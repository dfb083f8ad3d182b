/** The database's URL: refused where drivers would read it differently, masked in every form it may be shown in. */
import { Problem } from '../errors/problem.ts';
import { canonicalDigest } from '../model/digest.ts';
import type { DatabaseUrl } from '../model/database.ts';
import type { TlsMode } from '../model/ledger.ts';
import { Secret } from '../model/secret.ts';

const example = 'postgres://user:password@host:5432/database?sslmode=verify-full';
const tlsModes: readonly TlsMode[] = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'];
const loopbackNames: readonly string[] = ['localhost', '127.0.0.1', '[::1]', '::1'];

/** Reads the URL that `place` gave; `mask` is told of every secret form before anything is refused. */
export function parseDatabaseUrl(text: string, place: string, mask: (form: string) => void): DatabaseUrl {
  if (text.trim() === '') {
    throw new Problem('url/empty', {
      message: 'The database URL is empty.',
      remedy:
        'Store it as the secret DATABASE_URL of the environment that the job names, and pass it on by name, also from a workflow that calls another one (secrets:). An unset secret arrives as an empty text.',
      place,
    });
  }
  for (const form of [text, ...passwordsAsWritten(text)]) if (form !== '') mask(form);
  const url = parseUrl(text, place);
  const passwords = [decode(url.password, place), url.searchParams.get('password') ?? ''];
  const host = url.searchParams.get('host') ?? url.hostname;
  const hostForms = loopbackNames.includes(host) ? [] : [host];
  const secret = new Secret(text, [url.href, url.password, ...passwords.flatMap(formsOf), ...hostForms], mask);
  return { dialect: 'postgresql', url: secret, fingerprint: canonicalDigest([host, port(url), database(url, place)]), tlsMode: parseTlsMode(url, place) };
}

/** Also of a text that is no URL because its password is not encoded: what stands between the user and the last `@`, and what the query names so. */
function passwordsAsWritten(text: string): string[] {
  const before = /^[^/]*\/\/[^:/@]*:(?<password>[\s\S]*)@/u.exec(text)?.groups?.['password'];
  const behind = [...text.matchAll(/[?&]password=(?<password>[^&#]*)/gu)].map(({ groups }) => groups?.['password'] ?? '');
  return before === undefined ? behind : [before, ...behind];
}

/** As programs show a password: bare, percent-encoded, as a form field, within a JSON text, and in base64. */
function formsOf(password: string): string[] {
  const field = new URLSearchParams({ p: password }).toString().slice('p='.length);
  return [password, encodeURIComponent(password), field, JSON.stringify(password).slice(1, -1), Buffer.from(password).toString('base64')];
}

function parseUrl(text: string, place: string): URL {
  const url = URL.canParse(text) && text === text.trim() ? new URL(text) : null;
  if (url === null || !['postgres:', 'postgresql:'].includes(url.protocol) || (url.hostname === '' && !url.searchParams.has('host'))) {
    throw new Problem('url/invalid', {
      message: 'The database URL cannot be read as a PostgreSQL URL.',
      remedy: `Write it as ${example}; characters such as # / ? @ % and spaces in user or password are percent-encoded.`,
      place,
    });
  }
  return url;
}

function decode(part: string, place: string): string {
  try {
    return decodeURIComponent(part);
  } catch (cause) {
    throw new Problem('url/invalid', {
      message: 'The database URL holds a % that is not followed by two hexadecimal digits.',
      remedy: 'Write a % in user, password or database name as %25.',
      place,
      cause,
    });
  }
}

function port(url: URL): string {
  return url.searchParams.get('port') ?? (url.port === '' ? '5432' : url.port);
}

/** The drivers of drizzle-kit leave the reserved characters of a path encoded, and would connect to a database of another name. */
function database(url: URL, place: string): string {
  const named = decode(url.pathname.slice(1), place);
  if (/[;/?:@&=+$,#]/u.test(named)) {
    throw new Problem('url/invalid', {
      message: 'The name of the database holds one of ; / ? : @ & = + $ , #, which drizzle-kit does not read from a URL as it is meant.',
      remedy: 'Give the database a name without them.',
      place,
    });
  }
  if (named !== '') return named;
  throw new Problem('url/invalid', {
    message: 'The database URL names no database.',
    remedy: `Name it behind the host, as in ${example}: without it the server would choose one by the user's name.`,
    place,
  });
}

function parseTlsMode(url: URL, place: string): TlsMode {
  const given = url.searchParams.get('sslmode');
  if (given === null) return 'unset';
  const mode = tlsModes.find((known) => known === given);
  if (mode !== undefined) return mode;
  throw new Problem('url/invalid', {
    message: `The database URL asks for an sslmode that libpq does not know; known are ${tlsModes.join(', ')}.`,
    remedy: 'Choose one of them; verify-full is the only one that proves which server it is.',
    place,
  });
}
