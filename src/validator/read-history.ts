import type { ParsedFile, TopicSchema } from '../core/schema/topic-schema.js';
import {
  changeWithHistory,
  formerVersions,
  versionsToRead,
} from '../protocol/archived-versions.js';
import type { Registry } from '../registry/registry.js';

/**
 * The former versions that the rules need to judge `after`; none are read where no rule depends on
 * history.
 */
export async function readHistory(
  { objects, layout }: Registry,
  topic: string,
  before: ParsedFile | undefined,
  after: ParsedFile,
): Promise<readonly TopicSchema[]> {
  const change = changeWithHistory(before?.schema, after.schema);
  if (change === undefined) return [];
  const archived = await objects.list(layout.archive(topic));
  const needed = versionsToRead(archived, layout, change);
  return formerVersions(await Promise.all(needed.map(({ key }) => objects.get(key))));
}
