export const ids = [2982];
export const modules = {

/***/ 92982:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lend: () => (/* binding */ lend)
});

// EXTERNAL MODULE: ./src/model/relay.ts
var relay = __webpack_require__(34144);
// EXTERNAL MODULE: ./src/model/secret.ts
var secret = __webpack_require__(31405);
// EXTERNAL MODULE: ./src/model/unknown.ts
var unknown = __webpack_require__(65251);
// EXTERNAL MODULE: ./src/ledger/database-error.ts
var database_error = __webpack_require__(37347);
// EXTERNAL MODULE: ./src/ledger/lock-key.ts
var lock_key = __webpack_require__(49648);
// EXTERNAL MODULE: ./src/ledger/postgresql/ledger.ts + 1 modules
var postgresql_ledger = __webpack_require__(30946);
// EXTERNAL MODULE: ./src/ledger/postgresql/lock.ts
var lock = __webpack_require__(46917);
;// CONCATENATED MODULE: ./src/ledger/postgresql/relay/locks.ts
/** A COMMIT, also one within the plan, and what runs outside of a transaction. */
function mayLast(runs, admission, status) {
    if (runs.kind === 'commit' || (runs.kind === 'plan' && admission.mayEndTransaction(runs.at)))
        return true;
    return status === 'idle' && (runs.kind === 'plan' || runs.kind === 'ledger-row');
}
class Locks {
    #read;
    /** How many texts of the plan were passed on, and how many when both locks were last held. */
    #passed = 0;
    #held = 0;
    /** How many when the lock of the session that works was seen to be released; null if it was not. */
    #released = null;
    #looks = false;
    constructor(read) {
        this.#read = read;
    }
    /** A text of the plan is passed on. */
    pass() {
        this.#passed += 1;
    }
    /** Between two migrations, without keeping the next one waiting: tells which of them released a lock. */
    async look() {
        if (this.#looks)
            return;
        const passed = this.#passed;
        this.#looks = true;
        const answer = await this.#read();
        this.#looks = false;
        if (answer === 'held')
            this.#held = passed;
        if (answer === 'released')
            this.#released ??= passed;
    }
    /** Why nothing more may be passed on; null if nothing is known against it. */
    get seen() {
        return this.#released === null ? null : this.released();
    }
    /** Why nothing more may be passed on; null if both locks are held. */
    async ask() {
        switch (await this.#read()) {
            case 'held':
                this.#held = this.#passed;
                return null;
            case 'released':
                return this.released();
            case 'gone':
                return { kind: 'session-lost', session: 'work' };
            case 'unread':
                return { kind: 'lock-unread' };
        }
    }
    /** The lock of the session that works is not held any more. */
    released() {
        return { kind: 'lock-released', held: this.#held, sent: this.#released ?? this.#passed };
    }
}

;// CONCATENATED MODULE: ./src/ledger/postgresql/relay/frames.ts
/** Messages of PostgreSQL's protocol 3.0 as bytes: a type byte, an int32 length that counts itself, a body; the first one of a client has no type. */

/** Thrown for a message of an impossible or forbidden length. */
class FrameError extends Error {
}
const lengthBytes = 4;
/** Splits a stream into whole messages. The parts of a message are joined once, when its last one has come. */
class FrameReader {
    #head;
    #limit;
    #parts = [];
    #bytes = 0;
    /** `limit`: the longest message that is taken, in bytes. */
    constructor({ typed, limit }) {
        this.#head = typed ? 1 : 0;
        this.#limit = limit;
    }
    /** Throws FrameError. */
    push(part) {
        this.#parts.push(part);
        this.#bytes += part.length;
        const frames = [];
        for (let whole = this.#take(); whole !== null; whole = this.#take())
            frames.push(whole);
        return frames;
    }
    #take() {
        const length = this.#frameLength();
        if (length === null || this.#bytes < length)
            return null;
        const all = this.#joined();
        const bytes = all.subarray(0, length);
        this.#parts = all.length === length ? [] : [all.subarray(length)];
        this.#bytes -= length;
        return { type: this.#head === 0 ? '' : bytes.toString('latin1', 0, 1), bytes };
    }
    #frameLength() {
        const head = this.#head + lengthBytes;
        if (this.#bytes < head)
            return null;
        const first = this.#parts[0] ?? Buffer.alloc(0);
        const length = (first.length < head ? this.#joined() : first).readInt32BE(this.#head);
        if (length < lengthBytes || length > this.#limit)
            throw new FrameError(`a message of ${String(length)} bytes`);
        return this.#head + length;
    }
    #joined() {
        const joined = this.#parts.length === 1 ? (this.#parts[0] ?? Buffer.alloc(0)) : Buffer.concat(this.#parts);
        this.#parts = [joined];
        return joined;
    }
}
/** A message; strings become C strings. */
function frames_frame(type, ...body) {
    const bytes = Buffer.concat(body.map((part) => (typeof part === 'string' ? Buffer.from(`${part}\0`) : part)));
    return Buffer.concat([Buffer.from(type, 'latin1'), int32(bytes.length + lengthBytes), bytes]);
}
function int32(value) {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32BE(value);
    return bytes;
}
function int16(value) {
    const bytes = Buffer.alloc(2);
    bytes.writeInt16BE(value);
    return bytes;
}
/** The C string that begins there, and where the next field begins. Throws FrameError if it has no end. */
function readString(bytes, from) {
    const end = bytes.indexOf(0, from);
    if (end === -1)
        throw new FrameError('a text without an end');
    return [bytes.toString('utf8', from, end), end + 1];
}
/** The fields of an ErrorResponse by their letters: S, V, C, M, P, R … */
function readErrorFields(bytes) {
    const fields = new Map();
    for (let at = 5; at < bytes.length && bytes[at] !== 0;) {
        const [value, next] = readString(bytes, at + 1);
        fields.set(bytes.toString('latin1', at, at + 1), value);
        at = next;
    }
    return fields;
}
/** An error of the relay itself that ends the connection. */
function fatalError(sqlState, message) {
    return frames_frame('E', 'SFATAL', 'VFATAL', `C${sqlState}`, `M${message}`, Buffer.from([0]));
}
/** The answer to COPY FROM STDIN. The server passes over a sync that comes while it waits for rows, so the extended protocol needs another one. */
function refuseCopy(isExtended) {
    const refusal = frames_frame('f', relay/* copyRefusal */.kX);
    return isExtended ? Buffer.concat([refusal, frames_frame('S')]) : refusal;
}

;// CONCATENATED MODULE: ./src/ledger/postgresql/relay/borrowed-socket.ts

/** PostgreSQL itself sends no longer message. */
const longestMessage = 0x3f_ff_ff_ff;
class BorrowedSocket {
    #stream;
    #alive = true;
    /** Whether the client has not yet taken what was written to it. */
    #isFull = false;
    constructor(client, { onFrame, onLost }) {
        // After the login, the stream is that of TLS if there is TLS.
        this.#stream = client.connection.stream;
        const reader = new FrameReader({ typed: true, limit: longestMessage });
        const lose = () => {
            if (!this.#alive)
                return;
            this.#alive = false;
            this.#stream.destroy();
            onLost();
        };
        this.#stream.removeAllListeners('data');
        this.#stream.on('data', (part) => {
            try {
                for (const one of reader.push(part))
                    onFrame(one);
            }
            catch (thrown) {
                if (!(thrown instanceof FrameError))
                    throw thrown;
                lose();
            }
        });
        this.#stream.on('error', lose).on('close', lose).on('end', lose);
        if (this.#stream.destroyed)
            lose();
        else
            this.#stream.resume();
    }
    get alive() {
        return this.#alive;
    }
    /** Resolves when more may be written. */
    async write(bytes) {
        if (this.#alive && !this.#stream.write(bytes))
            await new Promise((resolve) => onceTaken(this.#stream, resolve));
    }
    /** Writes to a client, and reads no more from the server until it has taken that. */
    feed(client, bytes) {
        if (client.destroyed || client.write(bytes) || this.#isFull)
            return;
        this.#isFull = true;
        this.#stream.pause();
        onceTaken(client, () => {
            this.#isFull = false;
            this.#stream.resume();
        });
    }
    /** Asks the server to end the session, and leaves. */
    end() {
        if (this.#alive)
            this.#stream.end(frames_frame('X'));
        this.#alive = false;
        this.#stream.once('finish', () => this.#stream.destroy());
    }
    /** Leaves at once. */
    destroy() {
        this.#alive = false;
        this.#stream.destroy();
    }
}
/** Calls back once everything is written. After the other side's death `drain` never comes. */
function onceTaken(stream, callback) {
    const done = () => {
        stream.off('drain', done).off('close', done);
        callback();
    };
    stream.on('drain', done).on('close', done);
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/ledger/postgresql/relay/greeting.ts
/** The login of a client at the relay: the one-time token as its password, and nothing else than the protocol that drivers speak. */


/** The first int32 of a message without a type. */
const requests = { ssl: 80_877_103, gss: 80_877_104, cancel: 80_877_102 };
const protocolMajor = 3;
const longestGreeting = 10_000;
const greetingMs = 10_000;
/** Plays the login up to the token. A client that does not log in has its socket closed; one that does has it paused. */
async function greet(socket, token) {
    const greeting = await new Promise((resolve) => {
        const login = new Login(socket, token);
        const timer = setTimeout(() => end(rejected('a client did not log in')), greetingMs);
        const onClose = () => end(rejected('a client left before it had logged in'));
        socket.on('data', onData).on('close', onClose);
        function onData(part) {
            const reached = login.take(part);
            if (reached !== null)
                end(reached);
        }
        function end(reached) {
            clearTimeout(timer);
            socket.off('data', onData).off('close', onClose).pause();
            resolve(reached);
        }
    });
    if (greeting.kind !== 'login')
        socket.destroySoon();
    return greeting;
}
class Login {
    #socket;
    #token;
    #startup = new FrameReader({ typed: false, limit: longestGreeting });
    #password = null;
    constructor(socket, token) {
        this.#socket = socket;
        this.#token = token;
    }
    /** Null while the login is not over. */
    take(part) {
        try {
            if (this.#password !== null)
                return this.#checkToken(this.#password.push(part));
            for (const message of this.#startup.push(part)) {
                const reached = this.#start(message);
                if (reached !== null)
                    return reached;
            }
            return null;
        }
        catch (thrown) {
            if (thrown instanceof FrameError || thrown instanceof RangeError)
                return rejected('a client sent something else than a login');
            throw thrown;
        }
    }
    #start({ bytes }) {
        if (this.#password !== null)
            return rejected('a client sent more than a login');
        const code = bytes.readInt32BE(4);
        if (code === requests.ssl || code === requests.gss) {
            this.#socket.write('N');
            return null;
        }
        if (code === requests.cancel)
            return { kind: 'cancel', secret: Buffer.from(bytes.subarray(12)) };
        if (code >>> 16 !== protocolMajor || /(?:^|\0)replication\0/u.test(bytes.toString('latin1', 8))) {
            this.#socket.write(fatalError('0A000', 'The relay speaks protocol 3 without replication.'));
            return rejected('a client asked for another protocol');
        }
        // NegotiateProtocolVersion: 3.0, and no options.
        if ((code & 0xffff) !== 0)
            this.#socket.write(frames_frame('v', int32(0), int32(0)));
        this.#password = new FrameReader({ typed: true, limit: longestGreeting });
        this.#socket.write(frames_frame('R', int32(3)));
        return null;
    }
    #checkToken(messages) {
        const [message, ...more] = messages;
        if (message === undefined)
            return null;
        if (message.type === 'p' && more.length === 0 && isSame(readString(message.bytes, 5)[0], this.#token))
            return { kind: 'login' };
        this.#socket.write(fatalError('28P01', 'This is not the token of the relay.'));
        return rejected('a client logged in with another token');
    }
}
function rejected(reason) {
    return { kind: 'rejected', reason };
}
function isSame(one, other) {
    const hash = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest();
    return (0,external_node_crypto_.timingSafeEqual)(hash(one), hash(other));
}

;// CONCATENATED MODULE: ./src/ledger/postgresql/relay/token-random.ts
/** Random secrets: the token of one login, and the secret with which its client may ask to cancel. */

function drawToken() {
    return (0,external_node_crypto_.randomBytes)(32).toString('base64url');
}
/** Four bytes, as BackendKeyData has them. */
function drawCancelSecret() {
    return (0,external_node_crypto_.randomBytes)(4);
}

;// CONCATENATED MODULE: ./src/ledger/postgresql/relay/door.ts
/** The door of the relay: listens on this machine, and lets one client in who has the token. */




const host = '127.0.0.1';
/** Clients that have not logged in. */
const mostGuests = 8;
class Door {
    token = drawToken();
    #options;
    #cancelSecret = drawCancelSecret();
    #server;
    #sockets = new Set();
    #taken = false;
    constructor(options) {
        this.#options = options;
        this.#server = (0,external_node_net_.createServer)({ noDelay: true }, (socket) => void this.#welcome(socket));
    }
    /** Returns the port. */
    async listen() {
        await new Promise((resolve, reject) => this.#server.once('error', reject).listen(0, host, resolve));
        const address = this.#server.address();
        return typeof address === 'object' && address !== null ? address.port : 0;
    }
    close() {
        this.#server.close();
        for (const socket of this.#sockets)
            socket.destroy();
    }
    async #welcome(socket) {
        socket.on('error', () => undefined);
        if (this.#sockets.size > mostGuests) {
            socket.destroy();
            return;
        }
        this.#sockets.add(socket);
        socket.once('close', () => this.#sockets.delete(socket));
        const greeting = await greet(socket, this.token);
        if (greeting.kind === 'cancel' && greeting.secret.equals(this.#cancelSecret))
            this.#options.onCancel();
        if (greeting.kind === 'login')
            this.#admit(socket);
    }
    #admit(socket) {
        if (this.#taken)
            socket.end(fatalError('53300', 'The relay takes one connection.'));
        else if (this.#options.isShut())
            socket.end(fatalError('57P01', 'The session of this deploy is gone.'));
        else {
            this.#taken = true;
            const parameters = [...this.#options.parameters].map(([name, value]) => frames_frame('S', name, value));
            socket.write(Buffer.concat([frames_frame('R', int32(0)), ...parameters, frames_frame('K', int32(1), this.#cancelSecret), frames_frame('Z', Buffer.from('I'))]));
            this.#options.onClient(socket);
        }
    }
}

// EXTERNAL MODULE: ./src/ledger/message.ts
var ledger_message = __webpack_require__(1898);
;// CONCATENATED MODULE: ./src/ledger/postgresql/relay/exchange.ts


const statuses = { I: 'idle', T: 'in-transaction', E: 'failed' };
class Exchange {
    #clock;
    #texts = [];
    #running = new Set();
    #steps = [];
    #status = 'idle';
    /** The error since which the server passes over everything, if no sync was on its way yet. */
    #passedOver = null;
    #farewell = null;
    constructor(clock) {
        this.#clock = clock;
    }
    /** By the last ReadyForQuery. */
    get status() {
        return this.#status;
    }
    /** Whether the server has answered everything. */
    get idle() {
        return this.#steps.length === 0;
    }
    /** An error that answers nothing: the server ends an idle session with one. */
    get farewell() {
        return this.#farewell;
    }
    /** Whether the server passes over everything up to a sync that the client has not sent yet. */
    get passesOver() {
        return this.#passedOver !== null;
    }
    get sent() {
        return this.#texts;
    }
    /** The place of the last text of the plan that was sent; null before the first. */
    get lastPlanned() {
        return this.#texts.reduce((last, { ruling }) => (ruling.kind === 'plan' ? ruling.at : last), null);
    }
    /** Whether what runs came in the extended protocol. */
    get runsExtended() {
        return this.#steps[0]?.kind === 'execute';
    }
    /** A message that goes to the server; `ruling` is of the text that it is about, if it is about one. */
    forward({ type }, ruling) {
        const kind = stepOf(type);
        if (kind === null)
            return;
        const runs = ruling !== null && (kind === 'query' || kind === 'execute');
        const text = runs ? this.#open(ruling) : null;
        if (this.#passedOver === null || kind === 'sync')
            this.#steps.push({ kind, ruling, text });
        else if (text !== null)
            text.error = this.#passedOver;
    }
    /** A message of the server. Returns the texts that it ended. */
    answer({ type, bytes }) {
        const step = this.#steps[0];
        switch (type) {
            case '1': // ParseComplete
            case '2': // BindComplete
            case '3': // CloseComplete
                this.#steps.shift();
                return [];
            case 'T': // RowDescription
            case 'n': // NoData
                if (step?.kind === 'describe')
                    this.#steps.shift();
                return [];
            case 'C': // CommandComplete
            case 'I': // EmptyQueryResponse
            case 's': // PortalSuspended
                if (type === 'C')
                    step?.text?.tags.push(readString(bytes, 5)[0]);
                if (step?.kind === 'execute')
                    this.#steps.shift();
                return [];
            case 'E':
                this.#fail(step, readError(bytes));
                return [];
            case 'Z':
                return this.#ready(statuses[bytes.toString('latin1', 5, 6)] ?? 'failed');
            default:
                return [];
        }
    }
    /** The connection is gone: what was not answered never will be. */
    lose() {
        for (const text of this.#running)
            text.error ??= { sqlState: null, message: 'The connection was lost.', position: null };
        this.#running.clear();
        this.#steps = [];
    }
    #open(ruling) {
        const text = { ruling, startedAt: this.#clock(), before: this.#status, tags: [], finishedAt: null, error: null, after: null };
        this.#texts.push(text);
        this.#running.add(text);
        return text;
    }
    /** In the extended protocol the server passes over everything up to the next sync. */
    #fail(step, error) {
        if (step === undefined) {
            this.#farewell = error;
            return;
        }
        // What runs outside of a transaction is committed by the sync.
        if (step.kind === 'sync') {
            const text = [...this.#running].at(-1);
            if (text !== undefined)
                text.error ??= error;
            return;
        }
        if (step.kind === 'query') {
            if (step.text !== null)
                step.text.error = error;
            return;
        }
        const next = this.#steps.findIndex(({ kind }) => kind === 'sync');
        if (next === -1)
            this.#passedOver = error;
        const skipped = this.#steps.splice(0, next === -1 ? this.#steps.length : next);
        const text = skipped.find((one) => one.text !== null)?.text ?? (step.ruling === null ? null : this.#open(step.ruling));
        if (text !== null)
            text.error = error;
    }
    #ready(status) {
        this.#steps.shift();
        this.#status = status;
        this.#passedOver = null;
        const waiting = new Set(this.#steps.map(({ text }) => text));
        const ended = [...this.#running].filter((text) => !waiting.has(text));
        for (const text of ended) {
            text.finishedAt = this.#clock();
            text.after = status;
            this.#running.delete(text);
        }
        return ended;
    }
}
function stepOf(type) {
    switch (type) {
        case 'Q':
            return 'query';
        case 'P':
            return 'parse';
        case 'B':
            return 'bind';
        case 'D':
            return 'describe';
        case 'E':
            return 'execute';
        case 'C':
            return 'close';
        case 'S':
            return 'sync';
        default:
            return null;
    }
}
function readError(bytes) {
    const fields = readErrorFields(bytes);
    const sqlState = fields.get('C') ?? '';
    const position = Number(fields.get('P'));
    const message = (0,ledger_message/* shownMessage */.z)({ sqlState, message: fields.get('M') ?? '', routine: fields.get('R') ?? null });
    return { sqlState: /^[0-9A-Z]{5}$/u.test(sqlState) ? sqlState : null, message, position: Number.isInteger(position) && position > 0 ? position : null };
}

;// CONCATENATED MODULE: ./src/ledger/postgresql/relay/question.ts
/** A question of ours in the session that is lent, between two messages of its client. It has names of its own, so that what the client prepared stays. */


/** Messages of the server that come at any time, and are the client's. */
const unasked = new Set(['A', 'N', 'S']);
class Question {
    #answered = Promise.withResolvers();
    #texts = [];
    #failed = null;
    /** The messages that ask it. */
    bytes;
    constructor(queries) {
        this.bytes = Buffer.concat([...queries.map(runOnce), frames_frame('S')]);
    }
    get answer() {
        return this.#answered.promise;
    }
    /** Whether the message is a part of the answer. */
    take({ type, bytes }) {
        if (unasked.has(type))
            return false;
        if (type === 'D')
            this.#texts.push(lastColumn(bytes));
        if (type === 'E')
            this.#failed ??= `SQLSTATE ${readErrorFields(bytes).get('C') ?? ''}`;
        if (type === 'Z')
            this.#answered.resolve(this.#failed === null ? { texts: this.#texts } : { failed: this.#failed });
        return true;
    }
    /** The connection is gone. */
    lose() {
        this.#answered.resolve({ failed: 'the connection was lost' });
    }
}
/** Parse, Bind, Execute, and Close, which ends the portal, too. */
function runOnce(query) {
    const name = drawToken();
    const none = int16(0);
    return Buffer.concat([
        frames_frame('P', name, query, none),
        frames_frame('B', name, name, none, none, none),
        frames_frame('E', name, int32(0)),
        frames_frame('C', Buffer.from('P'), name),
        frames_frame('C', Buffer.from('S'), name),
    ]);
}
function lastColumn(row) {
    let [next, text] = [7, ''];
    for (let left = row.readUInt16BE(5); left > 0; left -= 1) {
        const [start, length] = [next + 4, Math.max(row.readInt32BE(next), 0)];
        next = start + length;
        if (next > row.length)
            throw new FrameError('a row without an end');
        text = row.toString('utf8', start, next);
    }
    return text;
}

;// CONCATENATED MODULE: ./src/ledger/postgresql/relay/last-check.ts


class LastCheck {
    #options;
    #question = null;
    constructor(options) {
        this.#options = options;
    }
    /** Why this must not run, or null. Both questions go out at once, and nothing else may be on its way to the server. */
    async find(runs, exchange, admission) {
        const { status, passesOver } = exchange;
        const { locks, rowCheck } = this.#options;
        if (runs === null || passesOver)
            return null;
        if (runs.kind === 'ledger-row')
            void locks.look();
        if (!mayLast(runs, admission, status))
            return locks.seen;
        const rows = status === 'in-transaction' ? admission.writtenRows : [];
        const [unlocked, missing] = await Promise.all([locks.ask(), rows.length === 0 ? null : this.#ask(rows).then((answer) => rowCheck.judge(rows, answer))]);
        return unlocked ?? (missing === 'released' ? locks.released() : missing);
    }
    /** Whether the message of the server is no concern of the client. */
    take(one) {
        return this.#question?.take(one) === true;
    }
    /** The connection to the server is gone. */
    lose() {
        this.#question?.lose();
    }
    async #ask(rows) {
        const question = new Question(this.#options.rowCheck.queries(rows));
        this.#question = question;
        await this.#options.write(question.bytes);
        const answer = await question.answer;
        this.#question = null;
        return answer;
    }
}
/** Why the deploy must not continue behind a text that the server has answered, or null. */
function stopAfter({ ruling, before, after, tags, error }, admission) {
    if (ruling.kind === 'ledger-row' && error === null && !tags.includes('INSERT 0 1'))
        return { kind: 'row-missing', reason: `the server answered the INSERT of a row with ${tags.at(-1) ?? 'nothing'}` };
    const isEnded = ruling.kind === 'plan' && before === 'in-transaction' && after === 'idle';
    return isEnded && !admission.mayEndTransaction(ruling.at) ? { kind: 'transaction-ended', at: ruling.at } : null;
}

// EXTERNAL MODULE: ./src/model/reading-settings.ts
var reading_settings = __webpack_require__(5535);
// EXTERNAL MODULE: ./src/ledger/postgresql/search-path.ts
var search_path = __webpack_require__(73824);
;// CONCATENATED MODULE: ./src/ledger/postgresql/relay/reported-settings.ts
/** Settings that change how the server reads a text, as it reports them: the parser, by which texts are judged, knows one way. */



class ReportedSettings {
    #values;
    /** As they were reported with the login and since. */
    constructor(values) {
        this.#values = new Map(values);
    }
    /** A message of the server. */
    hear({ type, bytes }) {
        if (type !== 'S')
            return;
        const [name, next] = readString(bytes, 5);
        this.#values.set(name, readString(bytes, next)[0]);
    }
    /** The setting by which the server reads a text in another way; null if there is none. */
    get misread() {
        return Object.entries(reading_settings/* readingSettings */.i).find(([name, value]) => (this.#values.get(name) ?? value) !== value)?.[0] ?? null;
    }
    /** Whether the name of a catalog or an operator may lead elsewhere. PostgreSQL reports the search_path since version 18. */
    get hidesCatalogs() {
        return (0,search_path/* putsOthersFirst */.G)(this.#values.get('search_path') ?? '');
    }
}

// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(54966);
;// CONCATENATED MODULE: ./src/ledger/postgresql/relay/prepared.ts

/** The server tells names apart by so many bytes (NAMEDATALEN - 1). */
const longestName = 63;
/** Byte by byte, and where the next field begins. Throws FrameError, also for a name that the server would cut. */
function readName(bytes, from) {
    const end = bytes.indexOf(0, from);
    if (end === -1 || end - from > longestName)
        throw new FrameError('a name without an end');
    return [bytes.toString('latin1', from, end), end + 1];
}
class Prepared {
    #statements = new Map();
    #portals = new Map();
    #usedNames = new Set();
    /** The names in the Parse and Close messages that the server has not answered, in their order; null for what is of no name. */
    #parsing = [];
    #closing = [];
    /** Whether the server has answered with an error since it was ready last. */
    #failed = false;
    /** Whether the server has, or may have, another statement of this name: it keeps the first. */
    isUsed(name) {
        return name !== '' && this.#usedNames.has(name);
    }
    parse(name, ruling) {
        this.#usedNames.add(name);
        this.#statements.set(name, ruling);
    }
    bind(portal, bound) {
        this.#portals.set(portal, bound);
    }
    statement(name) {
        return this.#statements.get(name) ?? null;
    }
    portal(name) {
        return this.#portals.get(name) ?? null;
    }
    /** What a Describe or a Close is about. */
    named(bytes) {
        const [name] = readName(bytes, 6);
        return isOfStatement(bytes) ? this.statement(name) : (this.portal(name)?.ruling ?? null);
    }
    close(bytes) {
        const [name] = readName(bytes, 6);
        (isOfStatement(bytes) ? this.#statements : this.#portals).delete(name);
    }
    /** These messages go to the server. */
    send(frames) {
        for (const { type, bytes } of frames) {
            if (type === 'P')
                this.#parsing.push(readName(bytes, 5)[0]);
            if (type === 'C')
                this.#closing.push(isOfStatement(bytes) ? readName(bytes, 6)[0] : null);
        }
    }
    /** A message of the server. No portal is used behind its ReadyForQuery: what ran may have closed it. */
    hear({ type }) {
        if (type === '1')
            this.#parsing.shift();
        if (type === '3')
            this.#release(this.#closing.shift() ?? null);
        if (type === 'E')
            this.#failed = true;
        if (type === 'Z')
            this.#ready();
    }
    /** After an error the server passed over each Parse and Close behind it. */
    #ready() {
        for (const name of this.#parsing)
            this.#release(name);
        if (this.#failed)
            this.#statements.delete('');
        this.#failed = false;
        this.#parsing = [];
        this.#closing = [];
        this.#portals.clear();
    }
    /** The statement without a name may be another one by now. */
    #release(statement) {
        if (statement === null || statement === '')
            return;
        this.#usedNames.delete(statement);
        this.#statements.delete(statement);
    }
}
function isOfStatement(bytes) {
    return bytes.toString('latin1', 5, 6) === 'S';
}

;// CONCATENATED MODULE: ./src/ledger/postgresql/relay/ruled-unit.ts
/** Judges a unit of a client by the admission: every message with the text that it is about, or the reason why nothing of it is passed on. */




async function openRules(asked) {
    const admission = await asked;
    return { book: new Rulebook(admission), admission };
}
/** What was thrown is not drizzle-kit's doing; without rules, they could not be loaded. */
function internalError(rules, thrown) {
    const reason = (0,sentence/* clause */.sb)(thrown instanceof Error ? thrown.message : String(thrown));
    return { kind: 'internal-error', during: rules === null ? 'loading' : 'judging', reason };
}
class Rulebook {
    #admission;
    #prepared = new Prepared();
    constructor(admission) {
        this.#admission = admission;
    }
    /** Asked when the server owes no answer; `status` is its own then. A unit runs one text at most. */
    rule({ frames, closed }, status) {
        const ruled = [];
        let [runs, parameters] = [null, []];
        try {
            for (const frame of frames) {
                const ruling = this.#ruleOn(frame, status);
                if (ruling?.kind === 'refused')
                    return ruling;
                if (ruling !== null && (frame.type === 'Q' || frame.type === 'E')) {
                    if (runs !== null)
                        return (0,relay/* refused */.J5)('it runs several statements at once');
                    runs = ruling;
                    if (frame.type === 'E')
                        parameters = this.#prepared.portal(readName(frame.bytes, 5)[0])?.parameters ?? [];
                }
                ruled.push({ frame, ruling });
            }
        }
        catch (thrown) {
            if (thrown instanceof FrameError || thrown instanceof RangeError)
                return (0,relay/* refused */.J5)('it holds a malformed message');
            throw thrown;
        }
        // What follows in the same transaction would be judged by a status from before it.
        if (runs !== null && !closed)
            return (0,relay/* refused */.J5)('it runs a statement and does not wait for its end');
        if (runs?.kind === 'plan' && parameters.length > 0)
            return (0,relay/* refused */.J5)('it gives values to a statement of the plan');
        const reason = runs === null ? null : this.#admission.admit(runs, status, parameters);
        if (reason !== null)
            return (0,relay/* refused */.J5)(reason);
        this.#prepared.send(frames);
        return { kind: 'admitted', frames: ruled, runs };
    }
    /** A message of the server. */
    hear(one) {
        this.#prepared.hear(one);
    }
    #ruleOn({ type, bytes }, status) {
        switch (type) {
            case 'Q':
                return this.#query(bytes, status);
            case 'P':
                return this.#parse(bytes, status);
            case 'B':
                return this.#bind(bytes);
            case 'D':
                return this.#prepared.named(bytes) ?? (0,relay/* refused */.J5)('it describes a statement that was not prepared here');
            case 'E':
                return this.#execute(bytes);
            case 'C':
                this.#prepared.close(bytes);
                return null;
            case 'S':
            case 'H':
            case 'X':
                return null;
            default:
                return (0,relay/* refused */.J5)(`a message of the type ${JSON.stringify(type)} is not passed on`);
        }
    }
    #query(bytes, status) {
        const [text, end] = readString(bytes, 5);
        return end === bytes.length ? this.#admission.judge(text, status) : (0,relay/* refused */.J5)('it holds a malformed message');
    }
    #parse(bytes, status) {
        const [name, at] = readName(bytes, 5);
        if (this.#prepared.isUsed(name))
            return (0,relay/* refused */.J5)('it prepares two statements under one name');
        const [text, next] = readString(bytes, at);
        const types = Array.from({ length: bytes.readUInt16BE(next) }, (_, one) => bytes.readUInt32BE(next + 2 + 4 * one));
        if (types.some((type) => type >= firstOfUsers))
            return (0,relay/* refused */.J5)('it prepares a parameter of a type that is not one of PostgreSQL');
        const ruling = this.#admission.judge(text, status);
        if (ruling.kind !== 'refused')
            this.#prepared.parse(name, ruling);
        return ruling;
    }
    /** With a limit, the server would leave the statement half run. */
    #execute(bytes) {
        const [portal, next] = readName(bytes, 5);
        if (bytes.readInt32BE(next) > 0)
            return (0,relay/* refused */.J5)('it asks for a part of the rows');
        return this.#prepared.portal(portal)?.ruling ?? (0,relay/* refused */.J5)('it runs a statement that was not prepared here');
    }
    #bind(bytes) {
        const [portal, at] = readName(bytes, 5);
        const [statement, next] = readName(bytes, at);
        const ruling = this.#prepared.statement(statement);
        if (ruling === null)
            return (0,relay/* refused */.J5)('it binds a statement that was not prepared here');
        this.#prepared.bind(portal, { ruling, parameters: readParameters(bytes, next) });
        return ruling;
    }
}
/** The object ids below are those of PostgreSQL itself; a type of somebody else may run code that checks its values. */
const firstOfUsers = 16_384;
/** Of a Bind: the formats of the parameters, one for all, or none if all are texts; then the parameters. Throws RangeError. */
function readParameters(bytes, from) {
    const formats = Array.from({ length: bytes.readUInt16BE(from) }, (_, at) => bytes.readInt16BE(from + 2 + 2 * at));
    let next = from + 2 + 2 * formats.length;
    const count = bytes.readUInt16BE(next);
    next += 2;
    return Array.from({ length: count }, (_, at) => {
        const length = bytes.readInt32BE(next);
        const [start, end] = [next + 4, next + 4 + Math.max(length, 0)];
        if (end > bytes.length)
            throw new RangeError('a parameter without an end');
        next = end;
        const isText = (formats.length === 1 ? formats[0] : (formats[at] ?? 0)) === 0;
        return length === -1 || !isText ? null : bytes.toString('utf8', start, end);
    });
}

;// CONCATENATED MODULE: ./src/ledger/postgresql/relay/units.ts

/** The longest message or unit that is taken. It is held whole before the server sees its first byte: half of one would spoil the session. */
const longestUnit = 256 * 1024 * 1024;
const mostFrames = 100_000;
/** Those that wait for a sync: Parse, Bind, Describe, Execute and Close. Any other message ends a unit, also one that is not passed on. */
const waiting = new Set(['P', 'B', 'D', 'E', 'C']);
/** Splits what a client sends after its login. */
class UnitReader {
    #reader = new FrameReader({ typed: true, limit: longestUnit });
    #frames = [];
    #bytes = 0;
    /** Throws FrameError. */
    push(part) {
        return this.#reader.push(part).flatMap((message) => this.#take(message));
    }
    #take(message) {
        this.#frames.push(message);
        this.#bytes += message.bytes.length;
        if (this.#bytes > longestUnit || this.#frames.length > mostFrames)
            throw new FrameError('more messages than are taken without a sync');
        if (waiting.has(message.type))
            return [];
        const unit = { frames: this.#frames, closed: message.type !== 'H' };
        this.#frames = [];
        this.#bytes = 0;
        return [unit];
    }
}
/** Reads a client whose socket is paused, and no more of it while its units wait. */
function readUnits(socket, { onUnit, onBroken, onFailed, onQueued }) {
    const reader = new UnitReader();
    let queue = Promise.resolve();
    const take = async (units) => {
        for (const unit of units)
            await onUnit(unit);
        socket.resume();
    };
    socket.on('data', (part) => {
        try {
            const units = reader.push(part);
            if (units.length === 0)
                return;
            socket.pause();
            queue = queue.then(() => take(units)).catch(onFailed);
            onQueued(queue);
        }
        catch (thrown) {
            if (!(thrown instanceof FrameError))
                throw thrown;
            onBroken(`it sent ${thrown.message}`);
        }
    });
    socket.resume();
}

;// CONCATENATED MODULE: ./src/ledger/postgresql/relay/relay.ts








class Relay {
    exchange;
    #options;
    #rules = null;
    #socket;
    #door;
    #stopping = new AbortController();
    #client = null;
    #queue = Promise.resolve();
    #waiting = [];
    #stop = null;
    #lastCheck;
    #settings;
    constructor(options) {
        this.#options = options;
        this.exchange = new Exchange(options.clock);
        this.#settings = new ReportedSettings(options.parameters);
        this.#lastCheck = new LastCheck({ ...options, write: (bytes) => this.#socket.write(bytes) });
        this.#door = new Door({
            parameters: options.parameters,
            isShut: () => !this.alive || this.#stop !== null,
            onClient: (socket) => this.#join(socket),
            onCancel: options.cancel,
        });
        this.#socket = new BorrowedSocket(options.client, { onFrame: (one) => this.#fromServer(one), onLost: () => this.#lost() });
    }
    /** Returns the port, and the password for the one client. */
    async listen() {
        return { port: await this.#door.listen(), token: this.#door.token };
    }
    /** Aborted when drizzle-kit has to end. */
    get signal() {
        return this.#stopping.signal;
    }
    get stopReason() {
        return this.#stop;
    }
    /** Whether a client ever logged in. */
    get connected() {
        return this.#client !== null;
    }
    get alive() {
        return this.#socket.alive;
    }
    /** Nothing more is passed on. The first reason is kept. */
    stop(reason) {
        this.#stop ??= reason;
        this.#stopping.abort();
        this.#client?.destroySoon();
    }
    /** The client is gone: waits until the server has answered everything, at most so long. Whether it has. */
    async close(waitMs) {
        this.#door.close();
        const answered = this.#queue.then(() => this.#whenIdle());
        await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, waitMs).unref())]);
        return this.exchange.idle;
    }
    /** Ends the session that works: asked for if it is idle, at once otherwise. */
    endSession() {
        if (this.exchange.idle)
            this.#socket.end();
        else
            this.#socket.destroy();
        this.exchange.lose();
        this.#lastCheck.lose();
        this.#settle();
    }
    #join(socket) {
        this.#client = socket.once('close', this.#options.onLeft);
        readUnits(socket, {
            onUnit: (unit) => this.#fromClient(unit, socket),
            onBroken: (reason) => this.#refuse(socket, reason),
            onFailed: (thrown) => this.#halt(socket, internalError(this.#rules, thrown)),
            onQueued: (queue) => void (this.#queue = queue),
        });
    }
    async #fromClient(unit, socket) {
        if (unit.frames.at(-1)?.type === 'X') {
            socket.end();
            return;
        }
        await this.#whenIdle();
        const setting = this.#settings.misread;
        if (setting !== null)
            this.#halt(socket, { kind: 'setting-changed', setting, at: this.exchange.lastPlanned });
        if (this.#isOver())
            return;
        const { book, admission } = (this.#rules ??= await openRules(this.#options.admission));
        const ruled = book.rule(unit, this.exchange.status);
        if (ruled.kind === 'refused') {
            this.#refuse(socket, ruled.reason);
            return;
        }
        if (this.#settings.hidesCatalogs && ruled.frames.some(({ ruling }) => ruling?.kind === 'own')) {
            this.#refuse(socket, 'it looks names up, and the search_path puts other schemas before pg_catalog');
            return;
        }
        const objection = await this.#lastCheck.find(ruled.runs, this.exchange, admission);
        if (objection !== null)
            this.#halt(socket, objection);
        if (this.#isOver())
            return;
        if (ruled.runs?.kind === 'plan')
            this.#options.locks.pass();
        await this.#forward(ruled.frames);
    }
    #isOver() {
        return this.#stop !== null || !this.alive;
    }
    async #forward(frames) {
        for (const { frame: one, ruling } of frames)
            this.exchange.forward(one, ruling);
        await this.#socket.write(Buffer.concat(frames.map(({ frame: one }) => one.bytes)));
    }
    #refuse(socket, reason) {
        socket.write(fatalError('42501', 'drizzle-attest does not pass this on to the database.'));
        this.stop({ kind: 'refused', reason });
    }
    #halt(socket, reason) {
        socket.write(fatalError('55000', 'The deploy was stopped.'));
        this.stop(reason);
    }
    #fromServer(one) {
        if (this.#lastCheck.take(one))
            return;
        this.#settings.hear(one);
        // A migration cannot send rows; without an answer the server would wait for them.
        if (one.type === 'G') {
            void this.#socket.write(refuseCopy(this.exchange.runsExtended));
            return;
        }
        const ended = this.exchange.answer(one);
        this.#rules?.book.hear(one);
        const client = this.#client;
        if (client !== null)
            this.#socket.feed(client, one.bytes);
        for (const text of ended)
            this.#hear(text);
        if (this.exchange.idle)
            this.#settle();
    }
    #hear(text) {
        if (this.#rules === null)
            return;
        this.#rules.admission.hear(text);
        const reason = stopAfter(text, this.#rules.admission);
        if (reason !== null)
            this.stop(reason);
    }
    #lost() {
        this.exchange.lose();
        this.stop({ kind: 'session-lost', session: 'work' });
        this.#lastCheck.lose();
        this.#settle();
    }
    async #whenIdle() {
        if (this.exchange.idle || !this.#socket.alive)
            return;
        await new Promise((resolve) => this.#waiting.push(resolve));
    }
    #settle() {
        for (const resolve of this.#waiting.splice(0))
            resolve();
    }
}

;// CONCATENATED MODULE: ./src/ledger/postgresql/relay/commit-answer.ts

/** Unknown if it was sent and not answered. A COMMIT of a failed transaction is answered with ROLLBACK. */
function answeredFate(sent) {
    const commit = lastOfPlan(sent);
    if (commit === null)
        return 'not-sent';
    if (commit.tags.includes('COMMIT'))
        return 'committed';
    if (commit.tags.includes('ROLLBACK'))
        return 'rolled-back';
    // ReadyForQuery follows an ERROR; after FATAL or PANIC, which end the session, the transaction may be either.
    if (commit.error !== null && commit.finishedAt !== null)
        return 'rolled-back';
    return (0,unknown/* unknown */.L)('the connection was lost before COMMIT was answered');
}
/** The last COMMIT behind anything of the plan; another one ends a transaction in which nothing of it ran. */
function lastOfPlan(sent) {
    let [last, holds] = [null, false];
    for (const text of sent) {
        const { kind } = text.ruling;
        if (kind === 'commit' && holds)
            last = text;
        if (kind === 'commit' || kind === 'rollback')
            holds = false;
        if (kind === 'plan' || kind === 'ledger-row')
            holds = true;
    }
    return last;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./src/errors/problem.ts
var problem = __webpack_require__(12652);
// EXTERNAL MODULE: ./src/ledger/postgresql/pause.ts
var pause = __webpack_require__(90794);
;// CONCATENATED MODULE: ./src/ledger/postgresql/server-process.ts
/** The server's process of the session that works: stopped, and waited for until it is gone. */



/** Stops what it runs; harmless if it runs nothing. */
async function cancelProcess(session, process) {
    await session.select(`select pg_catalog.pg_cancel_backend(pid) as asked from (${ofProcess}) as one`, [process.pid, process.startedAt], schemas/* unknown */.L5J());
}
const ofProcess = 'select pid from pg_catalog.pg_stat_activity where pid::text = $1 and extract(epoch from backend_start)::text = $2';
const patienceMs = 300;
const endWaitMs = 15_000;
const pollMs = 20;
/** Waits until the process is gone, and ends it if it does not go by itself. From then on, what it did is done or undone. */
async function awaitEnd(session, process, signal) {
    const [patience, over] = [AbortSignal.timeout(patienceMs), AbortSignal.timeout(endWaitMs)];
    for (let delay = pollMs;; delay = Math.min(delay * 2, 500)) {
        const query = patience.aborted ? `select pg_catalog.pg_terminate_backend(pid) as asked from (${ofProcess}) as one` : ofProcess;
        if ((await session.select(query, [process.pid, process.startedAt], schemas/* unknown */.L5J())).length === 0)
            return;
        if (over.aborted || signal.aborted)
            throw stillThere(process);
        await (0,pause/* pause */.v)(delay, signal);
    }
}
function stillThere({ pid }) {
    return new problem/* Problem */.AF('apply/outcome-unknown', {
        message: `The session in which drizzle-kit worked (process ${pid} of the server) was asked to end and is still there.`,
        remedy: 'Look at it in pg_stat_activity. Once it is gone, deploy again: the next deploy reads from the ledger what it did, and names it.',
    });
}

;// CONCATENATED MODULE: ./src/ledger/postgresql/transaction-id.ts
/** A transaction's id of 64 bits, from the 32 bits that the server's views show. */
const epoch = 1n << 32n;
/**
 * `near`: a 64-bit id of about the same time, such as the end of a snapshot, which other transactions that are open can hold back behind this id. No
 * two ids that are in use are further apart than half an epoch.
 */
function widenTransactionId(id, near) {
    const [bits, close] = [BigInt(id), BigInt(near)];
    const whole = close - (close % epoch) + bits;
    if (whole - close > epoch / 2n)
        return (whole - epoch).toString();
    return (close - whole > epoch / 2n ? whole + epoch : whole).toString();
}

;// CONCATENATED MODULE: ./src/ledger/postgresql/transaction.ts
/** The transaction of the session that works, as the session that watches sees it: before its COMMIT, and after a COMMIT without an answer. */




const stateRow = schemas/* strictObject */.rej({
    held: schemas/* boolean */.zMY(),
    xid: schemas/* string */.YjP().nullable(),
    next: schemas/* string */.YjP(),
    startedAt: schemas/* string */.YjP().nullable(),
    countsFrom: schemas/* string */.YjP().nullable(),
});
/** After a crash, and after nothing else that happens by itself, the server forgets its statistics. */
const countsFrom = '(select stats_reset::text from pg_catalog.pg_stat_bgwriter)';
/** Asked by the session that watches, while the other one is idle. Throws if the lock of the session that asks is lost. */
async function readWorkState(session, process, key) {
    const query = `select exists(select from pg_catalog.pg_locks where locktype = 'advisory' and granted and objsubid = 1 and pid::text = $1
      and classid::text = $2 and objid::text = $3) as held, a.backend_xid::text as xid,
    pg_catalog.txid_snapshot_xmax(pg_catalog.txid_current_snapshot())::text as next,
    pg_catalog.to_char(a.xact_start at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "startedAt",
    ${countsFrom} as "countsFrom"
    from pg_catalog.pg_stat_activity a where a.pid::text = $1`;
    const [row] = await session.select(query, [process.pid, key.classId.toString(), key.objectId.toString()], stateRow);
    if (row === undefined)
        return { held: false, transaction: null };
    const id = row.xid === null ? null : widenTransactionId(row.xid, row.next);
    return { held: row.held, transaction: { id, startedAt: row.startedAt, countsFrom: row.countsFrom } };
}
const fateRow = schemas/* strictObject */.rej({ status: schemas/* enum */.k5n(['committed', 'aborted', 'in progress']).nullable(), countsFrom: schemas/* string */.YjP().nullable() });
/**
 * Of a transaction whose session is gone. A server that crashes gives ids out again that it had not yet kept: so `committed` is said of this transaction
 * only if there was no crash. A crash ends all sessions, so there was none if the session that asks has been there all the time.
 */
async function readFate(session, { id, countsFrom: from }, wasThere) {
    if (id === null)
        return (0,unknown/* unknown */.L)('the transaction had no id that could be asked for');
    const fate = await askFate(session, id);
    if (fate === 'not-given-out' || fate.status === 'aborted')
        return 'rolled-back';
    if (fate.status !== 'committed')
        return (0,unknown/* unknown */.L)('the server does not remember the transaction');
    const noCrash = wasThere || (from !== null && fate.countsFrom === from);
    return noCrash ? 'committed' : (0,unknown/* unknown */.L)('both sessions ended before COMMIT was answered');
}
/** A server that has not given the id out yet keeps nothing of that transaction: it ended before its writes were kept. */
async function askFate(session, id) {
    try {
        const [row] = await session.select(`select pg_catalog.txid_status($1::text::bigint) as status, ${countsFrom} as "countsFrom"`, [id], fateRow);
        return row ?? { status: null, countsFrom: null };
    }
    catch (thrown) {
        if ((0,database_error/* parseDriverError */.Qd)(thrown).sqlState !== '22023')
            throw thrown;
        return 'not-given-out';
    }
}

// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
;// CONCATENATED MODULE: ./src/ledger/postgresql/written-rows.ts
/** Whether the ledger holds the rows that drizzle-kit wrote, asked inside of its transaction right before COMMIT: an INSERT that was answered is no proof. */



/** Names lead to pg_catalog, whatever the migrations did to the search_path. */
function rowCheck(table, key) {
    return { queries: (rows) => [rowsSql(table, rows), heldSql(key)], judge };
}
function rowsSql(table, rows) {
    const ledger = (0,postgresql_ledger/* qualified */.L)(table);
    const hashes = rows.map(({ hash }) => esm/* default.escapeLiteral */.Ay.escapeLiteral(hash)).join(', ');
    const row = `pg_catalog.json_build_object('hash', t.hash, 'createdAt', t.created_at::pg_catalog.text, 'name', pg_catalog.to_jsonb(t) operator(pg_catalog.->>) 'name')`;
    return `select pg_catalog.pg_backend_pid(), pg_catalog.json_build_object(
    'isDeferred', exists(select from pg_catalog.pg_trigger g where g.tgrelid operator(pg_catalog.=) ${esm/* default.escapeLiteral */.Ay.escapeLiteral(ledger)}::pg_catalog.regclass
      and g.tgdeferrable and not g.tgisinternal),
    'rows', (select coalesce(pg_catalog.json_agg(${row}), '[]') from ${ledger} t where t.hash operator(pg_catalog.=) any (array[${hashes}]::pg_catalog.text[])))`;
}
/** Behind the other query: what reading the ledger led to cannot have released it unseen. */
function heldSql({ classId, objectId }) {
    return `select pg_catalog.pg_backend_pid(), exists(select from pg_catalog.pg_locks l where l.locktype operator(pg_catalog.=) 'advisory' and l.granted
    and l.pid operator(pg_catalog.=) pg_catalog.pg_backend_pid() and l.objsubid operator(pg_catalog.=) 1::pg_catalog.int2
    and l.classid::pg_catalog.text operator(pg_catalog.=) '${classId.toString()}' and l.objid::pg_catalog.text operator(pg_catalog.=) '${objectId.toString()}')`;
}
const answerShape = schemas/* tuple */.PVZ([schemas/* string */.YjP().transform((text) => foundShape.parse(JSON.parse(text))), schemas/* enum */.k5n(['t', 'f'])]);
const foundShape = schemas/* strictObject */.rej({
    isDeferred: schemas/* boolean */.zMY(),
    rows: schemas/* array */.YOg(schemas/* strictObject */.rej({ hash: schemas/* string */.YjP(), createdAt: schemas/* string */.YjP().nullable(), name: schemas/* string */.YjP().nullable() })),
});
function judge(rows, answer) {
    if ('failed' in answer)
        return missing(`the ledger could not be read in the transaction (${answer.failed})`);
    const { data } = answerShape.safeParse(answer.texts);
    if (data === undefined)
        return missing('the ledger could not be read in the transaction');
    const [found, held] = data;
    if (held !== 't')
        return 'released';
    const lost = rows.find((row) => !found.rows.some((one) => written_rows_isSame(one, row)));
    if (lost !== undefined)
        return missing(`the row of ${lost.migration} is not in it`);
    return found.isDeferred ? missing('a deferred trigger on it can still remove the rows') : null;
}
function written_rows_isSame(one, { hash, createdAt, name }) {
    return one.hash === hash && one.createdAt === createdAt && (name === null || one.name === name);
}
function missing(reason) {
    return { kind: 'row-missing', reason };
}

;// CONCATENATED MODULE: ./src/ledger/postgresql/loan.ts















/** How often the session that watches asks for a sign of life, and how long it may take to come. */
const heartbeatMs = 5_000;
const lifeSignMs = 30_000;
/** How long a running statement may take to stop, and a COMMIT to be answered, once drizzle-kit is gone. */
const stopMs = 5_000;
const commitMs = 15_000;
/** How long the ledger is asked for again while the server is gone: of a run, and of one that was cancelled. */
const resolveMs = 60_000;
const resolveCancelledMs = 5_000;
async function lend(lender, order) {
    const lending = new Lending(lender, order);
    const url = await lending.open();
    return { url, signal: lending.signal, left: lending.left, settle: (signal) => lending.settle(signal) };
}
class Lending {
    #lender;
    #order;
    #relay;
    #transaction = null;
    #heartbeat = null;
    #lockKept = true;
    #cancelledAt = null;
    #left = Promise.withResolvers();
    constructor(lender, order) {
        this.#lender = lender;
        this.#order = order;
        const { client, parameters } = lender.work;
        this.#relay = new Relay({
            client,
            parameters,
            admission: order.admission,
            locks: new Locks(() => this.#readLocks()),
            rowCheck: rowCheck(order.table, (0,lock_key/* workLockKey */.q)(order.table)),
            cancel: () => void this.#cancel(),
            clock: order.clock,
            onLeft: () => this.#leave(),
        });
    }
    /** Returns the URL of the relay. */
    async open() {
        const { port, token } = await this.#relay.listen();
        this.#lender.session().onLost(() => this.#loseLock());
        this.#heartbeat = setInterval(() => void this.#beat(), heartbeatMs).unref();
        return new secret/* Secret */.z(`postgres://relay:${token}@127.0.0.1:${String(port)}/relay`, [token], this.#order.mask);
    }
    get signal() {
        return this.#relay.signal;
    }
    get left() {
        return this.#left.promise;
    }
    #leave() {
        if (answeredFate(this.#relay.exchange.sent) === 'committed')
            this.#left.resolve(undefined);
    }
    async settle(signal) {
        const over = signal.aborted ? AbortSignal.timeout(resolveCancelledMs) : AbortSignal.any([signal, AbortSignal.timeout(resolveMs)]);
        await this.#stopWork();
        clearInterval(this.#heartbeat ?? undefined);
        this.#relay.endSession();
        const { commit, after, unread } = await this.#resolve(over);
        const { stopReason: stop, connected, exchange } = this.#relay;
        return {
            sent: exchange.sent,
            stop,
            connected,
            commit,
            after,
            unread,
            transactionStartedAt: this.#transaction?.startedAt ?? null,
            cancelledAt: this.#cancelledAt,
            farewell: exchange.farewell,
            lock: this.#lockKept ? 'kept' : this.#lender.session().holdsLock ? 'taken-again' : 'lost',
        };
    }
    /** Both locks, and the transaction that a COMMIT would end. */
    async #readLocks() {
        try {
            const { held, transaction } = await readWorkState(this.#lender.session(), this.#lender.work.process, (0,lock_key/* workLockKey */.q)(this.#order.table));
            this.#transaction = transaction;
            return held ? 'held' : transaction === null ? 'gone' : 'released';
        }
        catch {
            return 'unread';
        }
    }
    async #cancel() {
        try {
            await cancelProcess(this.#lender.session(), this.#lender.work.process);
        }
        catch {
            // Without a session that watches, the server notices by itself that the one that works is gone.
        }
    }
    #loseLock() {
        this.#lockKept = false;
        this.#relay.stop({ kind: 'session-lost', session: 'lock' });
    }
    async #beat() {
        const session = this.#lender.session();
        const late = setTimeout(() => session.abandon(), lifeSignMs);
        await session.lives();
        clearTimeout(late);
    }
    /** drizzle-kit is gone: what it left running is stopped, but for a COMMIT, whose answer is waited for. */
    async #stopWork() {
        const isCommitting = answeredFate(this.#relay.exchange.sent) !== 'not-sent';
        if (await this.#relay.close(isCommitting ? commitMs : 0))
            return;
        this.#cancelledAt = this.#order.clock();
        await this.#cancel();
        await this.#relay.close(stopMs);
    }
    /** Asks until the server has answered, or the time is over; with a new session if the one that watched is lost. An answer that cannot change is one. */
    async #resolve(over) {
        let commit = answeredFate(this.#relay.exchange.sent);
        for (let delay = 250;; delay = Math.min(delay * 2, 5_000)) {
            try {
                const session = this.#lender.session().alive ? this.#lender.session() : await this.#lender.reopen();
                await awaitEnd(session, this.#lender.work.process, over);
                if ((0,unknown/* isUnknown */.t)(commit) && this.#transaction !== null)
                    commit = await readFate(session, this.#transaction, this.#lockKept);
                if (!this.#lockKept)
                    await this.#takeLockAgain(session, over);
                return { commit, after: await (0,postgresql_ledger/* readLedger */.S)(session, this.#order.table), unread: null };
            }
            catch (thrown) {
                const unread = (0,database_error/* queryProblem */.M4)(thrown);
                if (over.aborted || !(0,relay/* mayPass */.bg)(unread))
                    return { commit, after: (0,unknown/* unknown */.L)((0,sentence/* clause */.sb)(unread.message)), unread };
                await (0,pause/* pause */.v)(delay, over);
            }
        }
    }
    /** Another deploy may have it by now, and keep it: then the ledger is read without it. */
    async #takeLockAgain(session, over) {
        if (session.holdsLock)
            return;
        await (0,lock/* takeLock */.H)(session, (0,lock_key/* lockKey */.T)(this.#order.table), (0,lock/* startWait */.A)(resolveMs), over).catch((thrown) => {
            if (!session.alive)
                throw thrown;
        });
    }
}


/***/ }),

/***/ 34144:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   bg: () => (/* binding */ mayPass),
/* harmony export */   kX: () => (/* binding */ copyRefusal)
/* harmony export */ });
function refused(reason) {
    return { kind: 'refused', reason };
}
/** Whether another attempt may get another answer: the connection was lost, or the server takes none yet. */
function mayPass({ code }) {
    return code === 'database/connection-lost' || code === 'database/unreachable' || code === 'lock/lost';
}
/** What a COPY FROM STDIN is answered with; the server's error repeats it. */
const copyRefusal = 'COPY from the client is not possible in a migration';


/***/ })

};
