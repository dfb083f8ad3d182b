/** What a deploy is asked to do, and where it notes what it learns. */
import type { Host } from '../../host/host.ts';
import type { MigrateInputs } from '../../inputs/deploy.ts';
import type { DeployFacts } from '../../manifest/facts.ts';
import type { Database } from '../../model/database.ts';
import type { Chain } from '../../evidence/chain-position.ts';

export interface Deploy {
  readonly inputs: MigrateInputs;
  readonly host: Host;
  readonly facts: DeployFacts;
  /** Null in the isolated form: the job that seals holds the ledger against the chain, and places the manifest in it. */
  readonly chain: Chain | null;
  /** Called once drizzle-kit works: what comes afterwards can be made ready meanwhile. */
  readonly whileApplying: () => void;
  /** Told of the connection as soon as it is open: the lock is held until the manifest is written. */
  readonly hold: (database: Database) => void;
}
