import type { Backfill } from '../../src/backfill/backfill.js';
import type { BackfillInput } from '../../src/protocol/backfill-input.js';

export interface Execution {
  readonly name: string;
  readonly input: BackfillInput;
  /** Milliseconds. */
  readonly at: number;
}

export interface ExecutionEvent {
  readonly kind: 'execution';
  readonly execution: Execution;
}

/** Step Functions keeps a name for 90 days; then it can be started again. */
const KEPT_MS = 90 * 86_400_000;

/** All that was ever started stands in `executions`, in that order. */
export function memoryBackfill(
  now: () => number,
  changed: (event: ExecutionEvent) => void = () => undefined,
): { readonly backfill: Backfill; readonly executions: Execution[] } {
  const executions: Execution[] = [];
  return {
    executions,
    backfill: {
      check: () => Promise.resolve(undefined),
      start: (name, input) => {
        const isKnown = executions.some((one) => one.name === name && now() - one.at < KEPT_MS);
        const id = `arn:aws:states:eu-central-1:000000000000:execution:backfill:${name}`;
        if (isKnown) return Promise.resolve({ kind: 'exists', id });
        const execution = { name, input, at: now() };
        executions.push(execution);
        changed({ kind: 'execution', execution });
        return Promise.resolve({ kind: 'started', id });
      },
    },
  };
}
