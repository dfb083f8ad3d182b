/** A look into an OIDC token, only to see whether it is one: its signature is for Fulcio to verify. */
import { z } from 'zod';
import { Problem } from '../errors/problem.ts';
import { parseJson } from '../text/json.ts';

const claims = z.object({ sub: z.string().min(1) });

/** Its subject; null where the text is no token. */
export function readSubject(token: string): string | null {
  const parts = token.split('.');
  const [, payload = ''] = parts;
  if (parts.length !== 3) return null;
  return claims.safeParse(parseJson(Buffer.from(payload, 'base64url').toString('utf8'))).data?.sub ?? null;
}

/** That keyless signing has nothing to show who it is. */
export function noIdentityToken(message: string, cause?: unknown): Problem {
  return new Problem('seal/no-identity-token', {
    message,
    remedy:
      'Give the job the permission id-token: write. Runs of pull requests from forks never get a token; there, and outside GitHub Actions, choose signing: key.',
    place: 'signing',
    ...(cause === undefined ? {} : { cause }),
  });
}
