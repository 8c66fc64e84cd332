import { counted } from '../core/text/counted.js';
import { quoted } from '../core/text/quoted.js';
import type { CatchUpStep } from '../core/history/plan/catch-up-step.js';
import type { CatchUpFailure, CatchUpStepName } from '../protocol/catch-up-record.js';
import type { StepResult } from '../protocol/catch-up-outcome.js';

/** The part of a catch-up that a step belongs to. */
export function nameOf({ kind }: CatchUpStep): CatchUpStepName {
  switch (kind) {
    case 'add-shadows':
    case 'rewrite':
    case 'rewrite-rest':
      return 'rewrite';
    case 'patch':
      return 'patch';
    case 'count-inserts':
    case 'insert':
      return 'insert';
    case 'verify':
    case 'count-unmatched':
      return 'verify';
    case 'count-rewrite':
    case 'set-aside':
    case 'take-over':
      return 'swap';
    case 'record-errors':
    case 'record-drift':
    case 'count-errors':
    case 'list-drift':
      return 'record';
    case 'optimize':
      return 'optimize';
  }
}

/** A failure of a step. */
export function failureAt(step: CatchUpStep, reason: string): CatchUpFailure {
  const period = 'period' in step ? (step.period ?? 'NULL') : null;
  return { step: nameOf(step), period, reason };
}

/** Why the catch-up can't go on after a step's outcome; undefined when it can. */
export function judgeOutcome(step: CatchUpStep, outcome: StepResult): CatchUpFailure | undefined {
  const failed = (reason: string): CatchUpFailure => failureAt(step, reason);
  switch (outcome.kind) {
    case 'changed':
    case 'changed-uncounted':
    case 'counted-unmatched':
    case 'recorded':
    case 'counted-errors':
    case 'listed-drift':
    case 'optimized':
    case 'left-out':
      return undefined;
    case 'counted-inserts':
      return step.kind === 'count-inserts' && outcome.rows > step.inserts.stopAbove
        ? failed(
            `${counted(outcome.rows, 'row')} would be inserted, more than the ${step.inserts.stopAbove} that need nobody's consent; look at them, and allow that number`,
          )
        : undefined;
    case 'verified': {
      const wrong = outcome.columns.filter(
        ({ different, populated, convertible }) => different > 0 || populated !== convertible,
      );
      if (wrong.length === 0) return undefined;
      const numbers = wrong.map(
        ({ name, different, populated, convertible }) =>
          `${quoted(name)} differs in ${counted(different, 'row')} (${populated} have a value, ${convertible} should)`,
      );
      return failed(
        `After the patch ${numbers.join(', ')}; look what writes to the table, and run it again`,
      );
    }
    case 'counted-rewrites': {
      const wrong = outcome.columns.filter(({ different }) => different > 0);
      if (wrong.length === 0) return undefined;
      const numbers = wrong.map(
        ({ name, different }) => `${quoted(name)} in ${counted(different, 'row')}`,
      );
      return failed(
        `The rewritten values differ from the column's: ${numbers.join(', ')}; look what writes to the table, and run it again`,
      );
    }
  }
}
