/** The login of a client at the relay: the one-time token as its password, and nothing else than the protocol that drivers speak. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Socket } from 'node:net';
import { fatalError, frame, FrameError, FrameReader, int32, readString, type Frame } from './frames.ts';

/** The first int32 of a message without a type. */
const requests = { ssl: 80_877_103, gss: 80_877_104, cancel: 80_877_102 };
const protocolMajor = 3;

const longestGreeting = 10_000;
const greetingMs = 10_000;

/** `cancel`: asks to stop what runs, with the secret of a connection. */
export type Greeting =
  { readonly kind: 'login' } | { readonly kind: 'cancel'; readonly secret: Buffer } | { readonly kind: 'rejected'; readonly reason: string };

/** Plays the login up to the token. A client that does not log in has its socket closed; one that does has it paused. */
export async function greet(socket: Socket, token: string): Promise<Greeting> {
  const greeting = await new Promise<Greeting>((resolve) => {
    const login = new Login(socket, token);
    const timer = setTimeout(() => end(rejected('a client did not log in')), greetingMs);
    const onClose = (): void => end(rejected('a client left before it had logged in'));
    socket.on('data', onData).on('close', onClose);
    function onData(part: Buffer): void {
      const reached = login.take(part);
      if (reached !== null) end(reached);
    }
    function end(reached: Greeting): void {
      clearTimeout(timer);
      socket.off('data', onData).off('close', onClose).pause();
      resolve(reached);
    }
  });
  if (greeting.kind !== 'login') socket.destroySoon();
  return greeting;
}

class Login {
  readonly #socket: Socket;
  readonly #token: string;
  readonly #startup = new FrameReader({ typed: false, limit: longestGreeting });
  #password: FrameReader | null = null;

  constructor(socket: Socket, token: string) {
    this.#socket = socket;
    this.#token = token;
  }

  /** Null while the login is not over. */
  take(part: Buffer): Greeting | null {
    try {
      if (this.#password !== null) return this.#checkToken(this.#password.push(part));
      for (const message of this.#startup.push(part)) {
        const reached = this.#start(message);
        if (reached !== null) return reached;
      }
      return null;
    } catch (thrown) {
      if (thrown instanceof FrameError || thrown instanceof RangeError) return rejected('a client sent something else than a login');
      throw thrown;
    }
  }

  #start({ bytes }: Frame): Greeting | null {
    if (this.#password !== null) return rejected('a client sent more than a login');
    const code = bytes.readInt32BE(4);
    if (code === requests.ssl || code === requests.gss) {
      this.#socket.write('N');
      return null;
    }
    if (code === requests.cancel) return { kind: 'cancel', secret: Buffer.from(bytes.subarray(12)) };
    if (code >>> 16 !== protocolMajor || /(?:^|\0)replication\0/u.test(bytes.toString('latin1', 8))) {
      this.#socket.write(fatalError('0A000', 'The relay speaks protocol 3 without replication.'));
      return rejected('a client asked for another protocol');
    }
    // NegotiateProtocolVersion: 3.0, and no options.
    if ((code & 0xffff) !== 0) this.#socket.write(frame('v', int32(0), int32(0)));
    this.#password = new FrameReader({ typed: true, limit: longestGreeting });
    this.#socket.write(frame('R', int32(3)));
    return null;
  }

  #checkToken(messages: readonly Frame[]): Greeting | null {
    const [message, ...more] = messages;
    if (message === undefined) return null;
    if (message.type === 'p' && more.length === 0 && isSame(readString(message.bytes, 5)[0], this.#token)) return { kind: 'login' };
    this.#socket.write(fatalError('28P01', 'This is not the token of the relay.'));
    return rejected('a client logged in with another token');
  }
}

function rejected(reason: string): Greeting {
  return { kind: 'rejected', reason };
}

function isSame(one: string, other: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(one), hash(other));
}
