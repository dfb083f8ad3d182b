/** Who must have signed an identity token, told by the server that the job belongs to. */

export interface Issuer {
  /** The `iss` claim has to be exactly this. */
  readonly url: string;
  /** Or this with one more segment behind it: an enterprise of github.com may have an issuer of its own name. */
  readonly mayNameEnterprise: boolean;
}

/** `serverUrl` is GITHUB_SERVER_URL. Null where it is no address that an identity can be trusted from. */
export function issuerOf(serverUrl: string): Issuer | null {
  if (!URL.canParse(serverUrl)) return null;
  const { protocol, hostname, origin } = new URL(serverUrl);
  if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback(hostname))) return null;
  if (hostname === 'github.com') return { url: 'https://token.actions.githubusercontent.com', mayNameEnterprise: true };
  if (hostname.endsWith('.ghe.com')) return { url: `https://token.actions.${hostname}`, mayNameEnterprise: false };
  return { url: `${origin}/_services/token`, mayNameEnterprise: false };
}

/** By equality, never by prefix. */
export function isIssuedBy(claim: unknown, { url, mayNameEnterprise }: Issuer): boolean {
  if (claim === url) return true;
  if (!mayNameEnterprise || typeof claim !== 'string' || !claim.startsWith(`${url}/`)) return false;
  return /^[a-zA-Z0-9][a-zA-Z0-9_-]{0,99}$/u.test(claim.slice(url.length + 1));
}

/** Nobody else can listen there; tests and demonstrations do. */
function isLoopback(hostname: string): boolean {
  return hostname === '127.0.0.1' || hostname === '[::1]' || hostname === 'localhost' || hostname.endsWith('.localhost');
}
