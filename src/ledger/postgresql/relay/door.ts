/** The door of the relay: listens on this machine, and lets one client in who has the token. */
import { createServer, type Server, type Socket } from 'node:net';
import { fatalError, frame, int32 } from './frames.ts';
import { greet } from './greeting.ts';
import { drawCancelSecret, drawToken } from './token-random.ts';

const host = '127.0.0.1';
/** Clients that have not logged in. */
const mostGuests = 8;

export interface DoorOptions {
  /** The settings that the server reported at the login. */
  readonly parameters: ReadonlyMap<string, string>;
  /** Whether no client is let in any more. */
  readonly isShut: () => boolean;
  /** The client, its socket paused. */
  readonly onClient: (socket: Socket) => void;
  /** Its driver asks to stop what runs. */
  readonly onCancel: () => void;
}

export class Door {
  readonly token = drawToken();
  readonly #options: DoorOptions;
  readonly #cancelSecret = drawCancelSecret();
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #taken = false;

  constructor(options: DoorOptions) {
    this.#options = options;
    this.#server = createServer({ noDelay: true }, (socket) => void this.#welcome(socket));
  }

  /** Returns the port. */
  async listen(): Promise<number> {
    await new Promise<void>((resolve, reject) => this.#server.once('error', reject).listen(0, host, resolve));
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  close(): void {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
  }

  async #welcome(socket: Socket): Promise<void> {
    socket.on('error', () => undefined);
    if (this.#sockets.size > mostGuests) {
      socket.destroy();
      return;
    }
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
    const greeting = await greet(socket, this.token);
    if (greeting.kind === 'cancel' && greeting.secret.equals(this.#cancelSecret)) this.#options.onCancel();
    if (greeting.kind === 'login') this.#admit(socket);
  }

  #admit(socket: Socket): void {
    if (this.#taken) socket.end(fatalError('53300', 'The relay takes one connection.'));
    else if (this.#options.isShut()) socket.end(fatalError('57P01', 'The session of this deploy is gone.'));
    else {
      this.#taken = true;
      const parameters = [...this.#options.parameters].map(([name, value]) => frame('S', name, value));
      socket.write(Buffer.concat([frame('R', int32(0)), ...parameters, frame('K', int32(1), this.#cancelSecret), frame('Z', Buffer.from('I'))]));
      this.#options.onClient(socket);
    }
  }
}
