import type { ItemChanges } from '../protocol/registry-item.js';
import type { CatchUp } from './begin.js';
import type { CatchUpPorts } from './catch-up-ports.js';

/** Whether this catch-up may still change the topic's tables. */
export async function isOwn(catchUp: CatchUp, { registry }: CatchUpPorts): Promise<boolean> {
  const { subject, gate, id } = catchUp;
  const item = await registry.items.get(subject.topic);
  return (
    item?.activationSeq === subject.facts.seq &&
    item.catchupId === id &&
    item.status === gate.during
  );
}

/** Updates the item as long as this catch-up is the topic's. */
export async function updateOwn(
  { subject: { topic, facts }, gate, id }: CatchUp,
  changes: ItemChanges,
  { registry, now }: CatchUpPorts,
): Promise<'written' | 'refused'> {
  const updatedAt = now().toISOString();
  return registry.items.update(
    topic,
    { ...changes, updatedAt },
    { kind: 'in-catch-up', seq: facts.seq, statuses: [gate.during], id },
  );
}
