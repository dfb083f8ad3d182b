/** What stayed in the database of each text that was sent, and what was undone: followed through its transactions by the answers of the server. */
import type { CommitFate, SentText } from '../model/relay.ts';
import type { CommandResult, Effect } from '../model/statement-result.ts';
import { isUnknown, unknown, type OrUnknown } from '../model/unknown.ts';
import type { CommandFacts } from '../sql/statements.ts';
import type { PlanText } from './plan-texts.ts';

/** A text that was sent, with its commands. */
export interface FollowedText {
  readonly sent: SentText;
  /** For a text of drizzle-kit's own: without objects. */
  readonly commands: readonly CommandResult[];
}

interface Followed {
  readonly kind: OrUnknown<string>;
  readonly objects: CommandResult['objects'];
  readonly rows: number | null;
  effect: OrUnknown<Effect>;
}

/** How a command ended the transaction in which it ran; `in-part`: by ROLLBACK TO SAVEPOINT, after which it continues. */
type Ending = CommandFacts['ends'] | 'in-part';

/** `commit`: the fate of drizzle-kit's own COMMIT. */
export function followEffects(sent: readonly SentText[], plan: readonly PlanText[], commit: OrUnknown<CommitFate>): readonly FollowedText[] {
  const following = new Following(plan, commit);
  const texts = sent.map((text) => ({ sent: text, commands: following.take(text) }));
  following.end();
  return texts;
}

class Following {
  readonly #plan: readonly PlanText[];
  readonly #commit: OrUnknown<CommitFate>;
  /** What the open transaction holds. */
  #pending: Followed[] = [];
  /** What of it may have been taken back to a savepoint: which part a savepoint takes back is not followed. */
  #doubtful: Followed[] = [];
  /** Whether a savepoint was set in it. */
  #savepoints = false;
  /** Whether the server itself commits what runs, at the end of the text. */
  #outside = false;

  constructor(plan: readonly PlanText[], commit: OrUnknown<CommitFate>) {
    this.#plan = plan;
    this.#commit = commit;
  }

  take(sent: SentText): readonly CommandResult[] {
    this.#outside = sent.before === 'idle';
    const facts = this.#factsOf(sent);
    const commands = sent.tags.map((tag, at) => this.#complete(sent, tag, facts[at] ?? null));
    if (sent.error !== null) this.#fail(sent, facts, commands);
    if (sent.after === 'idle') this.#close(sent.error === null ? 'kept' : 'rolled-back');
    return commands;
  }

  /** The session ended: what was not committed is undone. */
  end(): void {
    this.#close('rolled-back');
  }

  #factsOf({ ruling }: SentText): readonly CommandFacts[] {
    const facts = ruling.kind === 'plan' ? this.#plan[ruling.at]?.facts : undefined;
    return facts === undefined || isUnknown(facts) ? [] : facts;
  }

  #complete(sent: SentText, tag: string, facts: CommandFacts | null): Followed {
    const command: Followed = { ...commandOf(tag, facts), effect: 'kept' };
    const ending = this.#endingOf(sent, command.kind, facts);
    switch (ending) {
      case 'commit':
        this.#close('kept');
        break;
      case 'rollback':
        command.effect = 'rolled-back';
        this.#close('rolled-back');
        break;
      case 'prepare':
        this.#close(unknown('its transaction was prepared, and can be committed by others'));
        break;
      case 'in-part':
        this.#doubtful.push(...this.#pending.splice(0));
        this.#pending.push(command);
        break;
      case null:
        if (command.kind === 'SAVEPOINT') this.#savepoints = true;
        if (command.kind === 'BEGIN' || command.kind === 'START TRANSACTION') this.#outside = false;
        this.#pending.push(command);
        break;
    }
    return command;
  }

  /** The server's tag says what the command did: COMMIT of a failed transaction has the tag ROLLBACK. */
  #endingOf({ ruling }: SentText, kind: OrUnknown<string>, facts: CommandFacts | null): Ending {
    if (kind === 'COMMIT') return 'commit';
    if (kind === 'PREPARE TRANSACTION') return 'prepare';
    if (kind !== 'ROLLBACK') return null;
    // Of a command that the parser did not read, ROLLBACK is also the tag of a return to a savepoint.
    const isInPart = facts === null ? ruling.kind === 'plan' && this.#savepoints : facts.ends === null;
    return isInPart ? 'in-part' : 'rollback';
  }

  /** If the parser read the text and all of it completed, the last command failed when its transaction was to be committed. */
  #fail(sent: SentText, facts: readonly CommandFacts[], commands: Followed[]): void {
    const isCommit = sent.ruling.kind === 'commit';
    const last = facts.length > 0 && commands.length >= facts.length ? commands.at(-1) : undefined;
    if (last?.kind === 'COMMIT' || last?.kind === 'PREPARE TRANSACTION') return;
    const command = last ?? { ...commandOf(isCommit ? 'COMMIT' : null, facts[commands.length] ?? null), rows: null, effect: 'rolled-back' };
    if (last === undefined) commands.push(command);
    command.effect = this.#outside && facts[commands.length - 1]?.commitsOnItsWay === true ? onItsWay : 'rolled-back';
    if (sent.finishedAt !== null) return;
    const effect = isCommit ? this.#effectOfCommit() : this.#mayStay(sent, facts.slice(sent.tags.length)) ? unanswered : null;
    if (effect === null) return;
    command.effect = effect;
    this.#close(effect);
  }

  /** Whether a text without an answer may have committed what it did. If the server reported an error, no command behind that one has run. */
  #mayStay({ ruling, error }: SentText, rest: readonly CommandFacts[]): boolean {
    if (this.#outside) return true;
    if (ruling.kind !== 'plan') return false;
    const [next, ...more] = rest;
    const ran = next === undefined ? null : error?.sqlState === null ? [next, ...more] : [next];
    return ran?.some(({ ends }) => ends !== null) ?? isUnknown(this.#plan[ruling.at]?.facts);
  }

  #effectOfCommit(): OrUnknown<Effect> {
    if (isUnknown(this.#commit)) return this.#commit;
    return this.#commit === 'committed' ? 'kept' : 'rolled-back';
  }

  #close(effect: OrUnknown<Effect>): void {
    for (const command of this.#pending) command.effect = effect;
    for (const command of this.#doubtful) command.effect = effect === 'kept' ? takenBack : effect;
    this.#pending = [];
    this.#doubtful = [];
    this.#savepoints = false;
    this.#outside = true;
  }
}

const unanswered = unknown('the connection was lost before the server answered');
const onItsWay = unknown('it commits on its way, and failed outside of a transaction');
const takenBack = unknown('its transaction was rolled back to a savepoint');

function commandOf(tag: string | null, facts: CommandFacts | null): Omit<Followed, 'effect'> {
  const { kind, rows } = tag === null ? { kind: null, rows: null } : readTag(tag);
  // The server completes CREATE TABLE AS and CREATE MATERIALIZED VIEW as SELECT, with their rows.
  const creates = kind === 'SELECT' && typeof facts?.kind === 'string' && facts.kind.startsWith('CREATE');
  return {
    kind: (creates ? facts.kind : kind) ?? facts?.kind ?? unknown("PostgreSQL's parser could not read the text"),
    objects: facts?.objects ?? unknown("PostgreSQL's parser could not read the text"),
    rows,
  };
}

/** `INSERT 0 3`: the words are the kind, the last number is that of the rows. */
function readTag(tag: string): { readonly kind: string; readonly rows: number | null } {
  const parts = tag.split(' ');
  const firstNumber = parts.findIndex((part) => /^\d+$/u.test(part));
  if (firstNumber < 1) return { kind: tag, rows: null };
  return { kind: parts.slice(0, firstNumber).join(' '), rows: Number(parts.at(-1)) };
}
