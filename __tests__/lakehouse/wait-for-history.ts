import { ADDED, fillStandardized, liveMerge, sourceOf } from './adversarial-rows.js';
import { versionOf, type PatchedTopic } from './patched-topic.js';

/** The first version, and the second, which adds columns and makes `kept` a STRING. */
export const FIRST = { kept: 'INT' };
export const SECOND = {
  kept: 'STRING',
  ...Object.fromEntries(ADDED.map(([name, type]) => [name, type])),
};

/**
 * Rows of the first version, of which the pipeline has taken those up to `taken` and people have
 * erased some; then the second version is activated. Resolves to the item's status.
 */
export async function waitForHistory(
  topic: PatchedTopic,
  { taken, ...fill }: { rows: number; taken: number; months?: number; days?: number },
): Promise<string | undefined> {
  const { spark, std, curated } = topic;
  const first = await topic.activate(versionOf(topic.topic, 1, FIRST));
  if (first !== 'READY') return first;
  const columns = ['kept', ...ADDED.map(([name]) => sourceOf(name))].map(
    (name) => `${name} string`,
  );
  await spark(`ALTER TABLE ${std} ADD COLUMNS (${columns.join(', ')})`);
  await fillStandardized(topic, fill);
  await liveMerge(topic, { taken: [0, taken], isNew: false });
  await spark(`DELETE FROM ${curated} WHERE pmod(hash(idempotency_key), 100) = 0`);
  await topic.taken(taken);
  return topic.activate(versionOf(topic.topic, 2, SECOND));
}
