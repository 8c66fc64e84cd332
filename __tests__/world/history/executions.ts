import type { HistoryLife } from './life.js';
import type { MachineWorld } from './machine.js';

/** How often whoever stops an execution looks at its queries before they end by themselves. */
const LOOKS = 2;

/** Stops an execution, also one that nobody runs yet. What it has started goes on. */
export function stopAsked({ executions, tracked }: MachineWorld, id: string): void {
  const found = executions.get(id);
  if (found === undefined)
    executions.set(id, { worker: 0, status: 'failed', isAborted: true, queries: new Set() });
  else if (found.status === 'running') [found.isAborted, found.status] = [true, 'failed'];
  const record = tracked.get(id);
  if (record?.status === 'IN_PROGRESS') tracked.set(id, { ...record, status: 'SUPERSEDED' });
}

/** Looks until no query of an execution is at work any more; they end at the latest now. */
export async function awaitQueries(
  { life, machine }: HistoryLife,
  id: string,
  look: () => Promise<void>,
): Promise<void> {
  const found = machine.executions.get(id);
  if (found === undefined) return;
  for (let looks = 0; looks < LOOKS && found.queries.size > 0; looks++) await look();
  const { actor } = life.world;
  for (const query of found.queries) {
    life.world.actor = `catch-up ${found.worker}`;
    await query().catch(() => undefined);
  }
  life.world.actor = actor;
  life.late.land(`catch-up ${found.worker}`);
}
