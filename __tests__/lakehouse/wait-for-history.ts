import { ADDED, fillStandardized, liveMerge, sourceOf } from './adversarial-rows.js';
import { versionOf, type ActivatedTopic } from './patched-topic.js';

/** The first version, and the second, which adds columns and makes `kept` a STRING. */
export const FIRST = { kept: 'INT' };
export const GROWN = {
  ...FIRST,
  ...Object.fromEntries(ADDED.map(([name, type]) => [name, type])),
};
export const REWRITTEN = { ...GROWN, kept: 'STRING' };

interface Waiting {
  readonly rows: number;
  /** The last ingestion_ts that the pipeline has taken. */
  readonly taken: number;
  readonly months?: number;
  readonly days?: number;
  readonly second?: Readonly<Record<string, string>>;
}

/** {@link firstVersion}; then the second version is activated. Resolves to the item's status. */
export async function waitForHistory(
  topic: ActivatedTopic,
  { second = REWRITTEN, ...filled }: Waiting,
): Promise<string | undefined> {
  const first = await firstVersion(topic, filled);
  if (first !== 'READY') return first;
  return topic.activate(versionOf(topic.topic, 2, second));
}

/**
 * Rows of the first version, of which the pipeline has taken those up to `taken` and people have
 * erased some. Resolves to the item's status.
 */
export async function firstVersion(
  topic: ActivatedTopic,
  { taken, ...fill }: Omit<Waiting, 'second'>,
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
  return first;
}
