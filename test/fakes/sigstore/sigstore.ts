/** A Sigstore instance that really signs: Fulcio, Rekor and a timestamp authority behind one path of an HTTP server. */
import { tsaHandler } from '@sigstore/mock';
import { makeAuthorities, type Authorities, type Clock, type Clocks, type Flavour } from './authorities.ts';
import { plain, type ServiceAnswer } from './answer.ts';
import { createSigningCertificate, type VerifyToken } from './fulcio.ts';
import type { Misdeeds } from './misdeeds.ts';
import { createEntry, entriesPath, findEntry, type LogBook } from './rekor.ts';
import { trustedRootOf } from './trusted-root.ts';

export interface SigstoreOptions {
  readonly flavour: Flavour;
  /** https://github.com, or the server of an enterprise: the certificates' names begin with it. */
  readonly serverUrl: string;
  readonly verifyToken: VerifyToken;
  readonly clock: Clock;
}

export interface Sigstore {
  readonly flavour: Flavour;
  /** The instance's trusted_root.json. */
  trustedRoot(): string;
  /** From now on the instance does this wrong; an empty object makes it honest again. */
  misbehave(misdeeds: Misdeeds): void;
  /** Null where the path is none of its own. */
  answer(method: string, path: string, body: string): Promise<ServiceAnswer | null>;
}

export const paths = { certificates: '/api/v2/signingCert', entries: entriesPath, timestamps: '/api/v1/timestamp' } as const;

export async function makeSigstore(options: SigstoreOptions): Promise<Sigstore> {
  const state: { misdeeds: Misdeeds } = { misdeeds: {} };
  const { flavour, clock } = options;
  const clocks: Clocks = {
    certificateLog: clock,
    entryLog: () => state.misdeeds.loggedAt ?? clock(),
    timestamps: () => state.misdeeds.stampedAt ?? clock(),
  };
  const own = await makeAuthorities(flavour, clocks);
  let another: Promise<Authorities> | null = null;
  const book: LogBook = new Map();
  const pick = async (part: keyof NonNullable<Misdeeds['foreign']>): Promise<Authorities> => {
    if (state.misdeeds.foreign?.[part] !== true) return own;
    another ??= makeAuthorities(flavour, clocks);
    return await another;
  };
  const post: Readonly<Record<string, (body: string) => Promise<ServiceAnswer | null>>> = {
    [paths.certificates]: async (body) => {
      const { intermediate: issuer, root } = await pick('certificates');
      const { ctLog } = await pick('certificateLog');
      const { serverUrl, verifyToken } = options;
      const logs = flavour === 'public' ? ctLog : null;
      return await createSigningCertificate({ issuer, root, ctLog: logs, serverUrl, verifyToken, now: clock(), misdeeds: state.misdeeds }, body);
    },
    [paths.entries]: async (body) => {
      if (flavour === 'github') return null;
      const { log } = await pick('entryLog');
      return await createEntry(log, book, body);
    },
    [paths.timestamps]: async (body) => {
      const { timestamps } = await pick('timestamps');
      const { statusCode, response } = await tsaHandler(timestamps).fn(body);
      return typeof response === 'string'
        ? plain(statusCode, response)
        : { status: statusCode, contentType: 'application/timestamp-reply', body: Buffer.from(response.buffer, response.byteOffset, response.byteLength) };
    },
  };
  return {
    flavour,
    trustedRoot: () => trustedRootOf(own, flavour),
    misbehave: (misdeeds) => {
      state.misdeeds = misdeeds;
    },
    answer: async (method, path, body) => {
      if (method === 'GET' && path.startsWith(`${paths.entries}/`)) return findEntry(book, path.slice(paths.entries.length + 1));
      return method === 'POST' ? ((await post[path]?.(body)) ?? null) : null;
    },
  };
}
