import { parseErrorJson, writtenReasons } from '../protocol/error-json.js';
import { sha256Of } from '../protocol/stored-schema.js';
import type { RegistryItem } from '../protocol/registry-item.js';
import type { StoredObject } from '../registry/registry.js';
import type { Ports } from './ports.js';
import type { RecordedRejection } from './validation-result.js';

/**
 * What was decided on the last candidate, if it was rejected: events are delivered twice, and the
 * second answer must not say that all is well. Undefined if a version came into force later.
 */
export async function recordedRejection(
  topic: string,
  active: StoredObject | undefined,
  item: RegistryItem | undefined,
  { registry: { objects, layout }, digest }: Ports,
): Promise<RecordedRejection | undefined> {
  // An activation removes it from the item, so most replays need no further read.
  if ((item?.lastRejection ?? null) === null) return undefined;
  const error = await objects.get(layout.error(topic));
  if (error === undefined) return undefined;
  const { sha256, problem } = parseErrorJson(error.bytes);
  if (active !== undefined) {
    if (sha256 !== undefined && sha256 === sha256Of(active, digest)) return undefined;
    if (Date.parse(error.modified) < Date.parse(active.modified)) return undefined;
  }
  const message = problem === undefined ? 'no reason given' : `error.json: ${problem}`;
  const reasons = writtenReasons(error.bytes);
  return {
    reasons:
      reasons.length > 0 ? reasons : [{ type: 'REJECTED', field: null, message, rule: null }],
    errorPath: objects.locate(error.key),
  };
}
