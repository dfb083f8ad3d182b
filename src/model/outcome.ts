/** What became of a deploy and of each planned migration, as the ledger says it afterwards. */

export type MigrationOutcome = 'applied' | 'failed' | 'not-executed' | 'partial';

/**
 * `succeeded`: the ledger holds exactly what was planned · `no-op`: nothing was pending · `failed`: nothing of the plan stayed ·
 * `partial`: some of it stayed · `refused`: stopped before anything ran · `unknown`: the ledger could not be read again.
 */
export type DeployOutcome = 'succeeded' | 'no-op' | 'failed' | 'partial' | 'refused' | 'unknown';
