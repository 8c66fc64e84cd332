import type { CatchUpPlan } from '../../../src/core/history/plan/catch-up-plan.js';
import type { CatchUpStep } from '../../../src/core/history/plan/catch-up-step.js';
import { Fault } from '../../../src/errors.js';
import type { Tap } from '../faults.js';
import type { AwaitTurn } from '../live.js';
import { textFor } from '../world.js';
import type { HistoryLife, Worker } from './life.js';
import type { RunningExecution } from './machine.js';

/** An execution and what runs it. */
export interface Party {
  readonly at: HistoryLife;
  readonly worker: Worker;
  readonly execution: RunningExecution;
  readonly name: string;
  readonly awaitTurn: AwaitTurn | undefined;
}

interface Statement {
  readonly plan: CatchUpPlan;
  readonly step: CatchUpStep;
}

export function statementText({ plan, step }: Statement): string {
  return JSON.stringify({ plan, step });
}

/** Athena runs a statement; whoever stops the execution may see it end first. */
export function queried(text: string, party: Party, tap: Tap): Promise<string> {
  const statement = JSON.parse(text) as Statement;
  return ran('athena.query', statement, { party, tap, read: () => statement });
}

/** Spark runs the statement that it finds at a key, if that is the one that it was started for. */
export function ranJob(
  options: Readonly<Record<string, unknown>>,
  party: Party,
  tap: Tap,
): Promise<string> {
  const { held, ports } = party.at.life.world;
  const stored = held.get(String(options['--statement_key']));
  if (stored === undefined) throw new TypeError('A job was started before its statement was there');
  const read = (): Statement => {
    const { bytes } = held.get(stored.key) ?? stored;
    if (ports.digest(bytes) !== options['--statement_sha256'])
      throw new Fault('The statement is another one');
    return JSON.parse(textFor(bytes)) as Statement;
  };
  return ran('glue.job', JSON.parse(textFor(stored.bytes)) as Statement, { party, tap, read });
}

interface Running {
  readonly party: Party;
  readonly tap: Tap;
  readonly read: () => Statement;
}

async function ran(
  operation: string,
  { step: named }: Statement,
  { party: { at, execution }, tap, read }: Running,
): Promise<string> {
  const id = `query-${String(++at.life.runs)}`;
  const work = async (): Promise<string> => {
    const time = at.life.world.ports.now().toISOString();
    const { plan, step } = read();
    at.machine.results.set(id, await at.rows.run(plan, step, time));
    return id;
  };
  let done: Promise<string> | undefined;
  const once = (): Promise<string> => (done ??= work());
  const call = {
    operation: `${operation} ${named.kind}`,
    subject: 'period' in named ? String(named.period) : '',
    isWrite: !/^(?:verify|count|list)/.test(named.kind),
  };
  execution.queries.add(once);
  try {
    return await tap(call, once);
  } finally {
    execution.queries.delete(once);
  }
}
