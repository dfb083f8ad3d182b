/** What stayed in the database of each text that was sent, and what was undone: followed through its transactions as the server told them. */
import type { CommitFate, SentText } from '../model/relay.ts';
import type { CommandResult, Effect } from '../model/statement-result.ts';
import { isUnknown, unknown, type OrUnknown } from '../model/unknown.ts';
import type { CommandFacts, PlanText } from './plan-texts.ts';

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
  /** Whether a savepoint was set in it, so that a part of it may be undone alone. */
  #savepoints = false;

  constructor(plan: readonly PlanText[], commit: OrUnknown<CommitFate>) {
    this.#plan = plan;
    this.#commit = commit;
  }

  take(sent: SentText): readonly CommandResult[] {
    const facts = this.#factsOf(sent);
    const commands = sent.tags.map((tag, at) => this.#complete(sent, tag, facts[at] ?? null));
    if (sent.error !== null) commands.push(this.#fail(sent, facts[sent.tags.length] ?? null));
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

  #complete({ after }: SentText, tag: string, facts: CommandFacts | null): Followed {
    const command: Followed = { ...commandOf(tag, facts), effect: 'kept' };
    const ends = facts?.ends ?? endOf(command.kind, after);
    switch (ends) {
      case 'commit':
        this.#close('kept');
        return command;
      case 'rollback':
        this.#close('rolled-back');
        return command;
      case 'prepare':
        this.#close(unknown('its transaction was prepared, and can be committed by others'));
        return command;
      case null:
        this.#follow(command);
        return command;
    }
  }

  #follow(command: Followed): void {
    if (command.kind === 'SAVEPOINT') this.#savepoints = true;
    // Which of them a savepoint takes back is not followed.
    if (command.kind === 'ROLLBACK' && this.#savepoints) this.#close(unknown('its transaction was rolled back to a savepoint'));
    this.#pending.push(command);
  }

  #fail(sent: SentText, facts: CommandFacts | null): Followed {
    const isCommit = sent.ruling.kind === 'commit';
    const command: Followed = { ...commandOf(isCommit ? 'COMMIT' : null, facts), rows: null, effect: 'rolled-back' };
    if (sent.finishedAt !== null) return command;
    if (isCommit) {
      command.effect = this.#effectOfCommit();
      this.#close(command.effect);
    } else if (facts?.ends !== null) {
      // The parser did not read it, or knows that it ends the transaction: what was open may have been committed.
      command.effect = unanswered;
      this.#close(unanswered);
    } else if (sent.before === 'idle') command.effect = unanswered;
    return command;
  }

  #effectOfCommit(): OrUnknown<Effect> {
    if (isUnknown(this.#commit)) return this.#commit;
    return this.#commit === 'committed' ? 'kept' : 'rolled-back';
  }

  #close(effect: OrUnknown<Effect>): void {
    for (const command of this.#pending) command.effect = effect;
    this.#pending = [];
    this.#savepoints = false;
  }
}

const unanswered = unknown('the connection was lost before the server answered');

const tagForm = /^([A-Z][A-Z ]*[A-Z])((?: \d+)*)$/u;

function commandOf(tag: string | null, facts: CommandFacts | null): Omit<Followed, 'effect'> {
  const [, kind = tag, numbers = ''] = tag === null ? [] : (tagForm.exec(tag) ?? []);
  const rows = numbers === '' ? null : Number(numbers.trim().split(' ').at(-1));
  return {
    kind: kind ?? facts?.kind ?? unknown("PostgreSQL's parser could not read the text"),
    objects: facts?.objects ?? unknown("PostgreSQL's parser could not read the text"),
    rows,
  };
}

/** Of a command that the parser did not read. ROLLBACK is also the tag of a return to a savepoint, after which the transaction is still open. */
function endOf(kind: OrUnknown<string>, after: SentText['after']): CommandFacts['ends'] {
  if (kind === 'COMMIT') return 'commit';
  if (kind === 'PREPARE TRANSACTION') return 'prepare';
  return kind === 'ROLLBACK' && after === 'idle' ? 'rollback' : null;
}
