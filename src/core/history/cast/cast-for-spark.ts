import { printColumnType, type ColumnType } from '../../schema/column-type.js';
import { conversionGap } from './convert-text.js';
import { UNCERTAIN_ZONES, UTC_NAMES, ZONE_AREAS, ZONE_YEARS } from './zone-names.js';
import { MAX_CHARACTERS, SPACES_AND_CONTROL, SPACES_OF_JAVA } from './trimmed-text.js';

/** The end of the text: `$` also matches before a last line end. */
const END = '(?!.)';
const YEAR = '[+-]?[0-9]{4,5}';
const MONTH_AND_DAY = '-[0-9]{1,2}-[0-9]{1,2}';
const DAY = YEAR + MONTH_AND_DAY;
const CLOCK = '[ T][0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}([.][0-9]*)?';
const SECONDS = DAY + CLOCK;
/** White space before it is judged by Spark. */
const ZONE = `[^!-~]*(${UTC_NAMES.join('|')}|(UTC|GMT|UT)?[+-][0-9:]+)`;
/** Spark knows more names than others do. */
const NAMED = `[^!-~]*(?!(${UNCERTAIN_ZONES.join('|')})${END})(${ZONE_AREAS.join('|')})/[A-Za-z_/-]+`;
/** What Spark completes in its session's zone is completed here, in UTC. */
const COMPLETED: readonly (readonly [pattern: string, rest: string])[] = [
  [YEAR, '-01-01 00:00:00Z'],
  [`${YEAR}-[0-9]{1,2}`, '-01 00:00:00Z'],
  [DAY, ' 00:00:00Z'],
  [`${DAY}[ T][0-9]{1,2}`, ':00:00Z'],
  [`${DAY}[ T][0-9]{1,2}:[0-9]{1,2}`, ':00Z'],
  [SECONDS, 'Z'],
  [SECONDS + ZONE, ''],
  [ZONE_YEARS.pattern + MONTH_AND_DAY + CLOCK + NAMED, ''],
];

/**
 * An expression for Spark 3.3 or newer that gives what conversionTo(type) gives, of an expression
 * that gives a text: plain SQL of one line, which fails on no text, whatever ANSI mode and the
 * session's zone are. A TIMESTAMP is an instant. There is no backslash in it, since a setting says
 * how Spark reads those. Throws a TypeError for a type that conversionGap gives a reason for.
 */
export function castForSpark(expression: string, type: ColumnType): string {
  const gap = conversionGap(type);
  if (gap !== undefined) throw new TypeError(`This type is left out: ${gap.reason}`);
  const name = printColumnType(type);
  switch (name) {
    case 'STRING':
      return expression;
    case 'BINARY':
      return `CAST(${expression} AS BINARY)`;
    case 'INT':
    case 'BIGINT':
      return bound(trimmedOf(expression, SPACES_AND_CONTROL), integer(name));
    case 'TIMESTAMP':
      return bound(trimmedOf(expression, SPACES_AND_CONTROL), timestamp());
    default:
      return type.kind === 'decimal'
        ? bound(trimmedOf(expression, SPACES_OF_JAVA), decimal(name))
        : `try_cast(${bounded(expression)} AS ${name})`;
  }
}

/** `try_cast` is strict, and takes no digits behind a point. */
function integer(name: string): string {
  const number = `[+-]?([0-9]+([.][0-9]*)?|[.][0-9]*)`;
  return `IF(${matches(number)}, try_cast(concat(regexp_extract(t, '^[+-]?', 0), '0', regexp_extract(t, '^[+-]?([0-9]*)', 1)) AS ${name}), NULL)`;
}

/** Spark computes with a negative exponent of eight digits for minutes, and fails on some. */
function decimal(name: string): string {
  const cast = (text: string): string => `try_cast(${text} AS ${name})`;
  const choices = [
    `WHEN NOT t RLIKE '[eE]' OR ${matches('[^eE]*[eE][+-]?0*[^+-]{1,4}')} THEN ${cast('t')}`,
    `WHEN ${matches('[^eE]*[eE]-0*[1-9][0-9]{4,8}')} THEN ${cast(`concat(regexp_extract(t, '^[^eE]*[eE]-', 0), '9999')`)}`,
  ];
  return `CASE ${choices.join(' ')} END`;
}

function timestamp(): string {
  const choices = COMPLETED.map(
    ([pattern, rest]) =>
      `WHEN ${matches(pattern)} THEN ${rest === '' ? 't' : `concat(t, '${rest}')`}`,
  );
  return `try_cast(CASE ${choices.join(' ')} END AS TIMESTAMP)`;
}

function matches(pattern: string): string {
  return `t RLIKE '(?s)^${pattern}${END}'`;
}

/** NULL for a text that is too long; only then whatever is made of it. */
function bounded(expression: string, made = expression): string {
  return `IF(length(${expression}) <= ${MAX_CHARACTERS}, ${made}, NULL)`;
}

/** Without the characters that Spark itself removes. */
function trimmedOf(expression: string, removed: readonly number[]): string {
  const hexadecimal = removed.map((code) => code.toString(16).padStart(2, '0')).join('');
  return bounded(expression, `trim(BOTH CAST(X'${hexadecimal}' AS STRING) FROM ${expression})`);
}

/** An expression in which `t` stands for a value. */
function bound(value: string, body: string): string {
  return `transform(array(${value}), t -> ${body})[0]`;
}
