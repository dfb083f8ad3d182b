/** What a service of a Sigstore instance answers, before it is written to the wire. */

export interface ServiceAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

export function plain(status: number, body: string): ServiceAnswer {
  return { status, contentType: 'application/json', body };
}
