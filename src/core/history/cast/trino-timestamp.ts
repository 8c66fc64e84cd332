import { SPACES_AND_CONTROL, SPACES_OF_JAVA } from './trimmed-text.js';
import { UNCERTAIN_ZONES, UTC_NAMES, ZONE_AREAS, ZONE_YEARS } from './zone-names.js';
import { bound, characters, matches, trimmedOf } from './trino-text.js';

/** See to-timestamp.ts; the zone is whatever follows, and judged by itself. */
const PARTS = String.raw`(?s)^([+-]?[0-9]{4,5})(?:-([0-9]{1,2})(?:-([0-9]{1,2})(?:[ T]([0-9]{1,2})(?::([0-9]{1,2})(?::([0-9]{1,2})(?:[.]([0-9]*))?(.*))?)?)?)?)?\z`;
/** See zone-offset.ts, with what Spark completes. */
const OFFSET = String.raw`^(?:UTC|GMT|UT)?([+-])(?:([0-9]{1,2})(?::([0-5]?[0-9])|:([0-5][0-9]):([0-5][0-9]))?|([0-9]{2})([0-5][0-9])([0-5][0-9])?)\z`;
const UTC = ['', ...UTC_NAMES].map((name) => `'${name}'`).join(', ');
const MAX_OFFSET = 18 * 3600;
/** Trino knows the names, and takes them in their right case. */
const NAMED = String.raw`^(?:${ZONE_AREAS.join('|')})/[A-Za-z_/-]+\z`;
const UNCERTAIN = UNCERTAIN_ZONES.map((name) => `'${name}'`).join(', ');

/**
 * TIMESTAMP without zone, in UTC, of six digits. The text is first written in the one way that
 * Trino reads, so its own rules and the session's zone play no part; offsets are subtracted, since
 * Trino fails on those beyond 14 hours.
 */
export function trinoTimestamp(expression: string): string {
  const two = (group: number, otherwise: string): string =>
    `lpad(COALESCE(m[${group}], '${otherwise}'), 2, '0')`;
  const clock = [two(4, '0'), two(5, '0'), two(6, '0')].join(`, ':', `);
  const fraction = `rpad(substr(COALESCE(m[7], ''), 1, 6), 6, '0')`;
  const zone = `ltrim(COALESCE(m[8], ''), ${characters(SPACES_OF_JAVA)})`;
  // A space separates the two: neither the date nor the time has one, the zone may have.
  const written = `concat(m[1], '-', ${two(2, '1')}, '-', ${two(3, '1')}, 'T', ${clock}, '.', ${fraction}, ' ', ${zone})`;
  const normal = `IF(${matches('t', PARTS)}, regexp_replace(t, '${PARTS}', m -> ${written}))`;
  const local = `TRY_CAST(replace(split_part(n, ' ', 1), 'T', ' ') AS timestamp(6))`;
  const named = `${matches('z', NAMED)} AND ${matches('n', `^${ZONE_YEARS.pattern}-`)} AND z NOT IN (${UNCERTAIN})`;
  const zoned = `CAST(TRY_CAST(concat(replace(split_part(n, ' ', 1), 'T', ' '), ' ', z) AS timestamp(6) with time zone) AT TIME ZONE 'UTC' AS timestamp(6))`;
  const ofZone = `substr(n, strpos(n, ' ') + 1)`;
  return bound(
    trimmedOf(expression, SPACES_AND_CONTROL),
    't',
    bound(
      normal,
      'n',
      bound(
        ofZone,
        'z',
        `CASE WHEN z IN (${UTC}) THEN ${local} WHEN ${named} THEN ${zoned} ELSE ${shifted(local)} END`,
      ),
    ),
  );
}

function shifted(local: string): string {
  const seconds = `CAST(COALESCE(m[2], m[6]) AS integer) * 3600 + CAST(COALESCE(m[3], m[4], m[7], '0') AS integer) * 60 + CAST(COALESCE(m[5], m[8], '0') AS integer)`;
  const offset = `IF(${matches('z', OFFSET)}, TRY_CAST(regexp_replace(z, '${OFFSET}', m -> m[1] || CAST(${seconds} AS varchar)) AS integer))`;
  return bound(offset, 'o', `IF(abs(o) <= ${MAX_OFFSET}, date_add('second', -o, ${local}))`);
}
