import { CATCH_UP_KINDS } from '../core/change/catch-up-kinds.js';
import {
  ENGINES,
  LEFT_REASONS,
  ORDER_COLUMNS,
  PLAN_FORMAT,
  STAMPS,
} from '../core/history/plan/catch-up-plan.js';
import { isPlainPeriod } from '../core/history/plan/period.js';
import { printColumnType } from '../core/schema/column-type.js';
import { identifierProblem } from '../core/schema/identifier.js';
import { parseColumnType } from '../core/schema/read-column-type.js';
import { isValidTopic } from '../core/schema/topic-name.js';
import { parseVersion } from '../core/schema/version.js';
import { isCalendarDate } from '../core/text/calendar-date.js';
import {
  listShape,
  nullableShape,
  objectShape,
  textShape,
  valueShape,
  type Shape,
} from './json-shape.js';

const COUNT = valueShape(
  (number) => Number.isSafeInteger(number) && Number(number) >= 0,
  'a whole number from 0',
);
const POSITIVE = valueShape(
  (number) => Number.isSafeInteger(number) && Number(number) > 0,
  'a whole number from 1',
);
const SHA256 = textShape((text) => /^[0-9a-f]{64}$/.test(text), '64 hexadecimal digits');
/** Folded, so that the name in a statement is the one that the catalogue has. */
const NAME = textShape(
  (text) => identifierProblem(text) === undefined && /^[a-z0-9_]+$/.test(text),
  'a lower-case identifier',
);
const TYPE = textShape((text) => {
  const type = parseColumnType(text);
  return type.kind !== 'problem' && printColumnType(type) === text;
}, 'a type in its printed form');
const TABLE = objectShape({
  database: textShape((text) => /^[a-z0-9_]{1,255}$/.test(text), 'the name of a database'),
  name: NAME,
});
const DAY = nullableShape(textShape(isCalendarDate, 'a day'));
const INDICES = nullableShape(listShape(COUNT));
const ONE_OF = (values: readonly string[]): Shape =>
  textShape((text) => values.includes(text), `one of ${values.join(', ')}`);
const RANGE = valueShape(
  (range) =>
    Array.isArray(range) &&
    range.length === 2 &&
    range.every((one) => Number.isSafeInteger(one)) &&
    Number(range[0]) >= 0 &&
    Number(range[0]) < Number(range[1]),
  'two growing whole numbers',
);

const SOURCE = { name: NAME, source: NAME, former_source: NAME, type: TYPE, source_type: TYPE };
/** Keys that are left out where they say the usual. */
const USUAL = ['former_source', 'source_type'];

const PLAN_KEYS = {
  format: valueShape((format) => format === PLAN_FORMAT, String(PLAN_FORMAT)),
  catchup_id: textShape(
    (text) => /^[A-Za-z0-9._-]{1,80}$/.test(text),
    'an id of at most 80 letters',
  ),
  topic: textShape(isValidTopic, 'a topic'),
  activation_seq: POSITIVE,
  schema_version: textShape(
    (text) => text === 'unknown' || parseVersion(text) !== undefined,
    'a version or unknown',
  ),
  active_sha256: SHA256,
  base_sha256: SHA256,
  standardized: TABLE,
  curated: TABLE,
  order: listShape(ONE_OF(ORDER_COLUMNS)),
  stamps: listShape(ONE_OF(STAMPS)),
  checkpoint: nullableShape(valueShape((number) => Number.isSafeInteger(number), 'a whole number')),
  columns: listShape(objectShape({ ...SOURCE, kinds: listShape(ONE_OF(CATCH_UP_KINDS)) }, USUAL)),
  groups: listShape(objectShape({ columns: RANGE, periods: INDICES })),
  rewrites: listShape(
    objectShape({
      name: NAME,
      was: TYPE,
      type: TYPE,
      shadow: NAME,
      set_aside: NAME,
      is_set_aside: valueShape((flag) => typeof flag === 'boolean', 'true or false'),
    }),
  ),
  rewrite_groups: listShape(RANGE),
  periods: listShape(
    objectShape(
      {
        period: nullableShape(textShape(isPlainPeriod, 'a period of letters, digits, _, + and -')),
        rows: COUNT,
        bytes: COUNT,
        engine: ONE_OF(ENGINES),
        parts: listShape(objectShape({ from: DAY, before: DAY })),
      },
      ['engine', 'parts'],
    ),
  ),
  inserts: nullableShape(
    objectShape({
      columns: listShape(objectShape(SOURCE, USUAL)),
      relaxed: listShape(NAME),
      required: listShape(NAME),
      periods: INDICES,
      stop_above: COUNT,
      suppression: nullableShape(TABLE),
    }),
  ),
  follow_ups: objectShape({
    errors_table: nullableShape(TABLE),
    drift: nullableShape(objectShape({ table: TABLE, columns: listShape(NAME) })),
    optimize_above: nullableShape(POSITIVE),
  }),
  left: listShape(
    objectShape({
      column: NAME,
      reason: ONE_OF(LEFT_REASONS),
      periods: nullableShape(
        listShape(nullableShape(valueShape((text) => typeof text === 'string', 'a text'))),
      ),
    }),
  ),
  limits: objectShape({ statement_bytes: POSITIVE, partitions: POSITIVE }),
};

/** The form of a plan's JSON. What its parts say of each other is checked when it has this form. */
export const PLAN_SHAPE = objectShape(PLAN_KEYS, ['follow_ups']);
