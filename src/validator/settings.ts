import type { PlanStatements } from '../core/verdict/plan.js';
import type { ActivationSettings } from '../protocol/settings.js';

/** How the validator activates; bin reads it from the environment. */
export interface Settings extends ActivationSettings {
  /**
   * `structure` checks the file only, without comparing it with the active version, and applies no
   * change that removes or rewrites. It is there to roll back to the validator's earlier
   * behaviour.
   */
  readonly judges: 'compatibility' | 'structure';
}

/** The time of the run and the digest function: pure functions take them as an argument. */
export interface RunTools {
  /** UTC, ISO 8601. */
  readonly now: string;
  /** SHA-256, hexadecimal. */
  readonly digest: (data: string | Uint8Array) => string;
  readonly planStatements: PlanStatements;
}
