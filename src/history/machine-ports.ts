import type { News } from '../backfill/news.js';
import type { Queue } from '../backfill/queue.js';
import type { Tracking } from '../backfill/tracking.js';
import type { CatchUpPlan, Engine } from '../core/history/plan/catch-up-plan.js';
import type { CatchUpStep } from '../core/history/plan/catch-up-step.js';
import type { StepResult } from '../protocol/catch-up-outcome.js';
import type { CatchUpPorts } from './catch-up-ports.js';

/** What the actions call when a state machine runs a catch-up, and each action is its own program. */
export interface MachinePorts extends CatchUpPorts {
  readonly tracking: Tracking;
  readonly queue: Queue;
  readonly news: News;
  /** Catch-ups that may run beside each other; the others wait. */
  readonly maxTopics: number;
  /** The Glue job that runs statements with Spark; null where none is configured. */
  readonly sparkJob: SparkJob | null;
  /**
   * The statement of a step that the machine runs itself; undefined for one that changes a table's
   * columns, which looks at the catalogue first.
   */
  readonly statementOf: (plan: CatchUpPlan, step: CatchUpStep) => StepStatement | undefined;
  /** The delete files that a period of CURATED has. */
  readonly deleteFiles: (plan: CatchUpPlan, period: string) => Promise<number>;
  /**
   * What such a statement did or found, by the id of its query or run, which has succeeded. Any
   * obstacle is a Fault.
   */
  readonly outcomeOf: (
    plan: CatchUpPlan,
    step: CatchUpStep,
    queryId: string,
  ) => Promise<StepResult>;
}

export interface StepStatement {
  readonly engine: Engine;
  readonly text: string;
}

export interface SparkJob {
  readonly name: string;
  /** The bucket of the registry, from which the job reads its statements. */
  readonly bucket: string;
}

/** One execution of the state machine. */
export interface Execution {
  /** Its name, which is the catch-up's id. */
  readonly id: string;
  readonly topic: string;
  readonly activationSeq: number;
}

/** An execution that has its plan. */
export interface PlannedExecution extends Execution {
  /** SHA-256 of the plan that it made, hexadecimal. */
  readonly planSha256: string;
}
