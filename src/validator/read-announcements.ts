import {
  announcementsIn,
  datedRemovals,
  type Announcements,
} from '../core/change/announcements.js';
import type { TopicSchema } from '../core/schema/topic-schema.js';
import { archivedOf, datedVersions } from '../protocol/archived-versions.js';
import type { Registry, StoredObject } from '../registry/registry.js';

/**
 * When the deprecations came into force that a change relies on. Undefined where it relies on none,
 * so that archive/ is not read for it.
 */
export async function readAnnouncements(
  { objects, layout }: Registry,
  topic: string,
  active: StoredObject | undefined,
  [before, after]: readonly [before: TopicSchema | undefined, after: TopicSchema | undefined],
): Promise<Announcements | undefined> {
  const addresses = datedRemovals(before, after);
  if (active === undefined || addresses.length === 0) return undefined;
  const archived = archivedOf(layout, await objects.list(layout.archive(topic)));
  const read = await Promise.all(archived.map(({ key }) => objects.get(key)));
  const inForce = { schema: before, modified: active.modified };
  return announcementsIn(addresses, datedVersions(inForce, read));
}
