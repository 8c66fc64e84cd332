import type { Installed } from './install.js';
import type { GuardedProcess } from './processes.js';

/** What an engine needs to be started. */
export interface EngineHost {
  readonly parts: Installed;
  /** Endpoint of moto. */
  readonly aws: string;
  /** For files of its own. */
  readonly folder: string;
  /** Starts a command with credentials in its environment. */
  readonly run: (
    name: string,
    command: readonly string[],
    environment?: Readonly<Record<string, string>>,
  ) => GuardedProcess;
}

/** Flags for Java: no engine here lives long enough for the second compiler to pay. */
export const QUICK_START = ['-XX:TieredStopAtLevel=1', '-XX:-UsePerfData'];
