/** Messages of PostgreSQL's protocol, for tests. */
import { frame, int16, int32, type Frame } from '../../../../src/ledger/postgresql/relay/frames.ts';
import type { SentText } from '../../../../src/model/relay.ts';

export function message(type: string, ...body: readonly (Buffer | string)[]): Frame {
  return { type, bytes: frame(type, ...body) };
}

export { int16 };

export const query = (text: string): Frame => message('Q', text);
export const parse = (text: string, name = ''): Frame => message('P', name, text, int16(0));
export const execute = (portal = ''): Frame => message('E', portal, int32(0));
export const describe = (kind: 'S' | 'P', name = ''): Frame => message('D', Buffer.from(kind), name);
export const close = (kind: 'S' | 'P', name = ''): Frame => message('C', Buffer.from(kind), name);
export const [sync, flush] = [message('S'), message('H')];

interface Binding {
  readonly portal?: string;
  readonly statement?: string;
  readonly formats?: readonly number[];
}

/** Each value as a text, or in another format. */
export function bind(values: readonly (string | null)[] = [], { portal = '', statement = '', formats = [] }: Binding = {}): Frame {
  const parameters = values.flatMap((value) => (value === null ? [int32(-1)] : [int32(Buffer.byteLength(value)), Buffer.from(value)]));
  return message('B', portal, statement, int16(formats.length), ...formats.map(int16), int16(values.length), ...parameters, int16(0));
}

export const tag = (text: string): Frame => message('C', text);
export const ready = (status: 'I' | 'T' | 'E'): Frame => message('Z', Buffer.from(status));
export const failure = (sqlState: string, text = 'no', ...fields: readonly string[]): Frame =>
  message('E', 'SERROR', `C${sqlState}`, `M${text}`, ...fields, Buffer.from([0]));
export const [parsed, bound, closed, noData] = [message('1'), message('2'), message('3'), message('n')];
export const copyIn = message('G', Buffer.from([0]), int16(0));

export const plan = (at: number): SentText['ruling'] => ({ kind: 'plan', at });
export const commit: SentText['ruling'] = { kind: 'commit', command: 'COMMIT' };
export const own: SentText['ruling'] = { kind: 'own', command: 'SELECT' };
