import { quoted } from '../core/text/quoted.js';
import { isValidTopic } from '../core/schema/topic-name.js';
import { Fault } from '../errors.js';
import { activeMissing, inForce } from '../protocol/in-force.js';
import type { Registry } from '../registry/registry.js';

/** Why a topic has no active version. */
export interface Absence {
  readonly kind: 'base-branch' | 'new' | 'retired';
  /** `database.table` of a retired topic: the tables are still there. */
  readonly tables: readonly string[];
}

/** What a registry tells about topics without an active version. */
export interface AbsentVersions {
  /** Throws a Fault for a topic whose active version was lost, and the store's. */
  readonly explain: (topic: string, hasBase: boolean) => Promise<Absence>;
  /** Whether a topic without an active version was met. */
  readonly wasAsked: () => boolean;
  /** Whether the registry has no topic at all. */
  readonly isRegistryEmpty: () => Promise<boolean>;
}

/** Lists the registry's folders once for a run, when the first active version is absent. */
export function absentVersions({ objects, items, layout }: Registry): AbsentVersions {
  let listing: Promise<ReadonlySet<string>> | undefined;
  const folders = (): Promise<ReadonlySet<string>> =>
    (listing ??= objects
      .folders(layout.topics)
      .then((names) => new Set(names.filter(isValidTopic))));
  const hasArchive = async (topic: string): Promise<boolean> => {
    if (!(await folders()).has(topic)) return false;
    const found = await objects.list(layout.archive(topic));
    return found.some(({ key }) => layout.parse(key)?.role === 'archive');
  };
  return {
    wasAsked: () => listing !== undefined,
    isRegistryEmpty: async () => (await folders()).size === 0,
    explain: async (topic, hasBase) => {
      const [isArchived, item] = await Promise.all([hasArchive(topic), items?.get(topic)]);
      const kind = inForce({ hasActive: false, hasArchive: isArchived, item, hasBase });
      if (kind === 'active-missing' || kind === 'active') {
        const place = objects.locate(layout.active(topic));
        throw new Fault(activeMissing({ topic, place, item, knowsItems: items !== undefined }));
      }
      return { kind, tables: item?.tablesCreated ?? [] };
    },
  };
}

/**
 * A warning for a registry without any topic, which a wrong prefix looks like; `rest` says what
 * follows from it. Nothing is listed unless a topic without an active version was met.
 */
export async function emptyRegistryWarnings(
  { name, isMissing }: Registry,
  absent: AbsentVersions,
  rest: string,
): Promise<readonly string[]> {
  // Of a directory that isn't there, more is said already.
  if (isMissing === true || !absent.wasAsked() || !(await absent.isRegistryEmpty())) return [];
  const place = name.startsWith('s3://') ? 'bucket or prefix' : 'path';
  const warning = `The registry ${quoted(name)} has no topic at all: either its ${place} is wrong, or nothing has been published yet; ${rest}`;
  return [warning];
}
