/** One of several databases that the same migrations are deployed to: a region, a tenant, a shard. */
import { fileName } from '../text/plain.ts';
export interface Target {
  readonly name: string;
  readonly environment: string;
  /** Name of the secret with the database's URL. */
  readonly secret: string;
}

/** What keeps the artifacts of two targets apart; an environment with one target needs no other name. */
export function targetLabel(environment: string, target: string | null): string {
  const label = target === null || target.toLowerCase() === environment.toLowerCase() ? environment : `${environment}.${target}`;
  return fileName(label);
}
