/** What a statement does to the transaction and the session it runs in, beside its work. */
import type { Node, TransactionStmt, VariableSetStmt } from '@pgsql/types';
import { discardTags, type DiscardTag } from './command-tag.ts';
import { isRun } from './objects/rows.ts';
import { findCalls, findWords, type Call } from './tree.ts';

/**
 * `transaction-end`: what ran before it in the transaction is kept or undone at once · `transaction-start` · `transaction-control`: a savepoint, or a
 * transaction that was prepared before; the open one continues · `advisory-unlock`: locks of the session are released · `discard`: what the
 * session holds is thrown away · `session-set`: a setting, to the end of the transaction if it is local, else for longer · `session-reset`: the
 * same is set back; null resets all · `session-hold`: anything else that the session holds from then on.
 */
export type SessionEffect =
  | { readonly kind: 'transaction-end'; readonly word: string; readonly end: 'commit' | 'rollback' | 'prepare' }
  | { readonly kind: 'transaction-start'; readonly word: string }
  | { readonly kind: 'transaction-control'; readonly word: SavepointWord | PreparedWord }
  | { readonly kind: 'advisory-unlock'; readonly word: string }
  | { readonly kind: 'discard'; readonly word: DiscardTag | 'DEALLOCATE ALL' }
  | { readonly kind: 'session-set'; readonly word: string; readonly name: string; readonly isLocal: boolean }
  | { readonly kind: 'session-reset'; readonly word: string; readonly name: string | null }
  | { readonly kind: 'session-hold'; readonly word: string; readonly isLock: boolean };

type SavepointWord = 'SAVEPOINT' | 'RELEASE SAVEPOINT' | 'ROLLBACK TO SAVEPOINT';
type PreparedWord = 'COMMIT PREPARED' | 'ROLLBACK PREPARED';

/** `text` is the statement's. In no order. Neither the code of a DO block nor that of a function it calls is in the tree. */
export function sessionEffects(node: Node, text: string): readonly SessionEffect[] {
  if ('TransactionStmt' in node) return ofTransaction(node.TransactionStmt);
  if ('VariableSetStmt' in node) return ofSetting(node.VariableSetStmt);
  if ('DiscardStmt' in node) return [{ kind: 'discard', word: discardTags[node.DiscardStmt.target ?? 'DISCARD_ALL'] }];
  return [...ofHeld(node), ...(mayCall.test(text) && runsFunctions(node) ? findCalls(node).flatMap(ofCall) : [])];
}

/** A tree with a million rows is searched only if its text has a name of these functions, or U& that can hide one. */
const mayCall = /advisory|set_config|u&/iu;

function ofTransaction({ kind, chain }: TransactionStmt): readonly SessionEffect[] {
  if (kind === undefined) return [];
  const andChain = chain === true ? ' AND CHAIN' : '';
  switch (kind) {
    case 'TRANS_STMT_COMMIT':
      return [{ kind: 'transaction-end', word: `COMMIT${andChain}`, end: 'commit' }];
    case 'TRANS_STMT_ROLLBACK':
      return [{ kind: 'transaction-end', word: `ROLLBACK${andChain}`, end: 'rollback' }];
    case 'TRANS_STMT_PREPARE':
      return [{ kind: 'transaction-end', word: 'PREPARE TRANSACTION', end: 'prepare' }];
    case 'TRANS_STMT_BEGIN':
      return [{ kind: 'transaction-start', word: 'BEGIN' }];
    case 'TRANS_STMT_START':
      return [{ kind: 'transaction-start', word: 'START TRANSACTION' }];
    case 'TRANS_STMT_SAVEPOINT':
      return [{ kind: 'transaction-control', word: 'SAVEPOINT' }];
    case 'TRANS_STMT_RELEASE':
      return [{ kind: 'transaction-control', word: 'RELEASE SAVEPOINT' }];
    case 'TRANS_STMT_ROLLBACK_TO':
      return [{ kind: 'transaction-control', word: 'ROLLBACK TO SAVEPOINT' }];
    case 'TRANS_STMT_COMMIT_PREPARED':
      return [{ kind: 'transaction-control', word: 'COMMIT PREPARED' }];
    case 'TRANS_STMT_ROLLBACK_PREPARED':
      return [{ kind: 'transaction-control', word: 'ROLLBACK PREPARED' }];
  }
}

const ofOneTransaction: ReadonlySet<string> = new Set(['transaction_isolation', 'transaction_read_only', 'transaction_deferrable']);

/** SET TRANSACTION is of the transaction alone. */
function ofSetting({ kind, name = '', is_local: isLocal = false, args = [] }: VariableSetStmt): readonly SessionEffect[] {
  if (kind === undefined || (kind === 'VAR_SET_MULTI' && name.startsWith('TRANSACTION')) || ofOneTransaction.has(name)) return [];
  const setting = name.toLowerCase();
  switch (kind) {
    case 'VAR_RESET_ALL':
      return [{ kind: 'session-reset', word: 'RESET ALL', name: null }];
    case 'VAR_RESET':
      return [{ kind: 'session-reset', word: `RESET ${shown(name)}`, name: setting }];
    case 'VAR_SET_DEFAULT':
      return [{ kind: 'session-reset', word: `SET ${shown(name)} TO DEFAULT`, name: setting }];
    case 'VAR_SET_VALUE':
    case 'VAR_SET_CURRENT':
    case 'VAR_SET_MULTI':
      if (name === 'role' && findWords(args).join() === 'none') return [{ kind: 'session-reset', word: 'SET ROLE NONE', name: setting }];
      return [{ kind: 'session-set', word: `SET ${isLocal ? 'LOCAL ' : ''}${shown(name)}`, name: setting, isLocal }];
  }
}

/** As it is written: SET ROLE and SET SESSION AUTHORIZATION have words of their own. */
function shown(name: string): string {
  return name === 'role' || name === 'session_authorization' ? name.replace('_', ' ').toUpperCase() : name;
}

/** DECLARE … WITH HOLD, in the options of a cursor. */
const withHold = 0x20;

function ofHeld(node: Node): readonly SessionEffect[] {
  if ('ListenStmt' in node) return [{ kind: 'session-hold', word: 'LISTEN', isLock: false }];
  if ('LoadStmt' in node) return [{ kind: 'session-hold', word: 'LOAD', isLock: false }];
  if ('PrepareStmt' in node) return [{ kind: 'session-hold', word: 'PREPARE', isLock: false }];
  if ('DeallocateStmt' in node) return node.DeallocateStmt.name === undefined ? [{ kind: 'discard', word: 'DEALLOCATE ALL' }] : [];
  if (!('DeclareCursorStmt' in node)) return [];
  const { options = 0 } = node.DeclareCursorStmt;
  return (options & withHold) === 0 ? [] : [{ kind: 'session-hold', word: 'DECLARE … WITH HOLD', isLock: false }];
}

/** False of a statement that keeps the calls in it for later. */
function runsFunctions(node: Node): boolean {
  if ('ExplainStmt' in node) return isRun(node.ExplainStmt);
  const keeps = 'CreateFunctionStmt' in node || 'ViewStmt' in node || 'RuleStmt' in node || 'CreateTrigStmt' in node || 'CreateStmt' in node;
  return !keeps && !('CreatePolicyStmt' in node || 'AlterPolicyStmt' in node || 'CreateDomainStmt' in node || 'AlterDomainStmt' in node);
}

const unlocking: ReadonlySet<string> = new Set(['pg_advisory_unlock', 'pg_advisory_unlock_shared', 'pg_advisory_unlock_all']);

/** Those that are not released at the transaction's end. */
const locking: ReadonlySet<string> = new Set(['pg_advisory_lock', 'pg_advisory_lock_shared', 'pg_try_advisory_lock', 'pg_try_advisory_lock_shared']);

function ofCall({ name, args }: Call): readonly SessionEffect[] {
  if (unlocking.has(name)) return [{ kind: 'advisory-unlock', word: name }];
  if (locking.has(name)) return [{ kind: 'session-hold', word: name, isLock: true }];
  if (name !== 'set_config') return [];
  return [{ kind: 'session-set', word: 'set_config', name: findWords(args[0])[0]?.toLowerCase() ?? '', isLocal: isTrue(args[2]) }];
}

/** The written word `true`: nothing else is sure to be it. */
function isTrue(argument: unknown): boolean {
  if (typeof argument !== 'object' || argument === null || !('A_Const' in argument)) return false;
  const { A_Const: constant } = argument;
  if (typeof constant !== 'object' || constant === null || !('boolval' in constant)) return false;
  const { boolval } = constant;
  return typeof boolval === 'object' && boolval !== null && 'boolval' in boolval && boolval.boolval === true;
}
