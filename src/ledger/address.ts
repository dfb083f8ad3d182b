/** The parts of a database URL, taken as the node drivers take them. */
import { Problem } from '../errors/problem.ts';

export interface Address {
  /** A name, an IP address, or the folder of a Unix socket. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** The server options of the URL; null if it has none. */
  readonly options: string | null;
  /** The limits of the URL, as it writes them; null if it has none. */
  readonly limits: { readonly lock_timeout: string | null; readonly statement_timeout: string | null };
  /** Whether the URL asks for SCRAM channel binding. */
  readonly channelBinding: boolean;
  readonly certificates: CertificatePaths;
}

/** Paths from the URL; null if it names none. */
export interface CertificatePaths {
  readonly root: string | null;
  readonly own: string | null;
  readonly key: string | null;
}

/** Takes a URL apart; what stands in the query wins over what stands before it. */
export function parseAddress(text: string): Address {
  const url = parseUrl(text);
  const given = url.searchParams;
  return {
    host: given.get('host') ?? decode(url.hostname).replace(/^\[(.+)\]$/u, '$1'),
    port: Number(given.get('port') ?? (url.port === '' ? '5432' : url.port)),
    user: given.get('user') ?? decode(url.username),
    password: given.get('password') ?? decode(url.password),
    database: decode(url.pathname.slice(1)),
    options: given.get('options'),
    limits: { lock_timeout: given.get('lock_timeout'), statement_timeout: given.get('statement_timeout') },
    channelBinding: ['prefer', 'require'].includes(given.get('channel_binding') ?? ''),
    certificates: { root: given.get('sslrootcert'), own: given.get('sslcert'), key: given.get('sslkey') },
  };
}

function parseUrl(text: string): URL {
  if (URL.canParse(text)) return new URL(text);
  throw new Problem('url/invalid', {
    message: 'The database URL is not a URL.',
    remedy: 'Write it as postgresql://user:password@host:port/database, with special characters of the user and the password percent-encoded.',
  });
}

/** A percent sign that encodes nothing stands for itself, as the drivers have it. */
function decode(part: string): string {
  return part.replace(/(?:%[0-9a-f]{2})+/giu, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}
