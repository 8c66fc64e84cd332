import type { PlanStatements } from '../core/verdict/plan.js';
import type { DeploymentFile } from '../protocol/deployment.js';
import type { ItemStore, Registry } from '../registry/registry.js';
import type { Warehouse } from '../warehouse/warehouse.js';
import type { Backfill } from '../backfill/backfill.js';
import type { Settings } from './settings.js';

export type LogLevel = 'info' | 'warn' | 'error';

/** Everything the validator calls or is configured by. */
export interface Ports {
  /** With an item store: only an item opens a topic's gate. */
  readonly registry: Registry & { readonly items: ItemStore };
  readonly warehouse: Warehouse;
  /** Undefined where no state machine is configured, so history is not patched. */
  readonly backfill: Backfill | undefined;
  /**
   * Drops the columns that rewrites of a topic have set aside, once they are old enough, and returns
   * their names. Undefined where whoever runs catch-ups does it.
   */
  readonly dropSetAside: ((topic: string) => Promise<readonly string[]>) | undefined;
  readonly settings: Settings;
  /**
   * Whether a MAC (hexadecimal) is that of a message under the settings' approval key; undefined
   * where no key is configured. Rejects with a Fault if KMS gives no answer.
   */
  readonly verifyApproval: ((message: Uint8Array, mac: string) => Promise<boolean>) | undefined;
  /** What deployment.json says about the validator itself. */
  readonly identity: Pick<DeploymentFile, 'warehouse' | 'function'>;
  /** The plan that the gate shows, to compare it with what publish recorded. */
  readonly planStatements: PlanStatements;
  readonly now: () => Date;
  /** SHA-256, hexadecimal. */
  readonly digest: (data: string | Uint8Array) => string;
  /**
   * A new token for each attempt at a statement. Athena returns the earlier result, also a failure,
   * for a token it knows
   * (https://docs.aws.amazon.com/athena/latest/APIReference/API_StartQueryExecution.html,
   * ClientRequestToken).
   */
  readonly attempt: () => string;
  /**
   * Faults are errors. Rejections, and what an activation could not do, are warnings. `info` is the
   * default.
   */
  readonly log: (line: string, facts?: Readonly<Record<string, unknown>>, level?: LogLevel) => void;
}
