import { identifierProblem } from '../../schema/identifier.js';
import { isFilledByPipeline } from './tried-column.js';

/** Characters of a proposed name: with 1,000 columns, statements stay below Athena's limit. */
const MAX_NAME = 100;
/** What a rewrite's own columns end in. */
const RESERVED_END = /__(?:rewrite|was)$/;

/**
 * A column's name for a path, as people write them: `event_user_id` for `$.event.userId`. `taken`
 * gets it, so that no name is given twice.
 */
export function columnName(segments: readonly string[], taken: Set<string>): string {
  const words = segments.map((segment) =>
    segment
      .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
      .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
      .toLowerCase()
      .replace(/[^a-z0-9_]+/g, '_'),
  );
  const joined = words.join('_').slice(0, MAX_NAME).replace(/_+$/, '');
  const name = /^[a-z]/.test(joined) ? joined : `_${joined.replace(/^_+/, '')}`;
  const isFree = (one: string): boolean =>
    !taken.has(one) &&
    identifierProblem(one) === undefined &&
    !isFilledByPipeline(one) &&
    !RESERVED_END.test(one);
  let free = name === '_' ? 'field' : name;
  for (let number = 2; !isFree(free); number++) free = `${name === '_' ? 'field' : name}_${number}`;
  taken.add(free);
  return free;
}
