import type { CatchUpPlan } from '../core/history/plan/catch-up-plan.js';
import type { CatchUpStep } from '../core/history/plan/catch-up-step.js';
import { stepsIn } from '../core/history/plan/step-at.js';
import { parseOutcome, type StepResult } from '../protocol/catch-up-outcome.js';
import type { HistoryPorts } from './ports.js';

/** A step that was run, and what came of it. */
export interface DoneStep {
  readonly step: CatchUpStep;
  readonly outcome: StepResult;
}

type Ports = Pick<HistoryPorts, 'registry'>;

/** Outcomes that are read at once. */
const AT_ONCE = 20;

/** What a step of an execution came to, as far as that is kept. `id`: of the catch-up. */
export async function keptOutcome(
  id: string,
  index: number,
  { registry: { objects, layout } }: Ports,
): Promise<StepResult | undefined> {
  const stored = await objects.get(layout.catchUpOutcome(id, index));
  const outcome =
    stored === undefined ? undefined : parseOutcome(new TextDecoder().decode(stored.bytes));
  return outcome?.index === index ? outcome.outcome : undefined;
}

/** The steps whose outcomes are kept, up to the first that has none. */
export async function stepsDone(
  id: string,
  plan: CatchUpPlan,
  ports: Ports,
): Promise<readonly DoneStep[]> {
  const { count, at } = stepsIn(plan);
  const done: DoneStep[] = [];
  for (let from = 0; from < count; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, n) =>
      keptOutcome(id, from + n, ports),
    );
    for (const outcome of await Promise.all(some)) {
      if (outcome === undefined) return done;
      done.push({ step: at(done.length), outcome });
    }
  }
  return done;
}
