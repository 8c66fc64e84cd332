import { isCalendarDate } from '../text/calendar-date.js';
import { described, isExtension, unknownKey } from './file-problem.js';
import { folded } from './identifier.js';
import type { JsonNode, Span } from '../text/json-node.js';

/** An announced removal: `{since, remove_after, replaced_by, reason}`, dates as YYYY-MM-DD. */
export interface Deprecation {
  readonly since?: string;
  readonly removeAfter?: string;
  readonly replacedBy?: string;
  readonly reason?: string;
}

const KEYS = ['since', 'remove_after', 'replaced_by', 'reason'];

/**
 * Reads a column's `deprecated`; undefined for `false`, and for a value that is neither a boolean
 * nor an object.
 */
export function readDeprecation(
  value: JsonNode,
  report: (rule: string, at: Span, message: string) => void,
): Deprecation | undefined {
  if (value.kind === 'boolean') return value.value === true ? {} : undefined;
  if (value.kind !== 'object') {
    report(
      'wrong-type',
      value,
      `deprecated must be true, false or an object such as {"remove_after": "2027-01-31"}, not ${described(value)}`,
    );
    return undefined;
  }
  const deprecation: { -readonly [Key in keyof Deprecation]: Deprecation[Key] } = {};
  for (const { key, keyStart, keyEnd, value: item } of value.members) {
    switch (key) {
      case 'since':
      case 'remove_after':
        if (item.kind !== 'string' || !isCalendarDate(item.value)) {
          report(
            'wrong-type',
            item,
            `${key} must be a date such as "2027-01-31", not ${described(item)}`,
          );
        } else deprecation[key === 'since' ? 'since' : 'removeAfter'] = item.value;
        break;
      case 'replaced_by':
      case 'reason':
        if (item.kind !== 'string')
          report('wrong-type', item, `${key} must be a string, not ${described(item)}`);
        else if (key === 'replaced_by') deprecation.replacedBy = folded(item.value);
        else deprecation.reason = item.value;
        break;
      default:
        if (!isExtension(key))
          report(
            'unknown-key',
            { start: keyStart, end: keyEnd },
            unknownKey('deprecated', key, KEYS),
          );
    }
  }
  return deprecation;
}
