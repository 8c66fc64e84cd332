import type { ColumnType } from '../../schema/column-type.js';
import { conversionGap } from './convert-text.js';
import { SPACES_AND_CONTROL, SPACES_OF_JAVA } from './trimmed-text.js';
import { trinoTimestamp } from './trino-timestamp.js';
import { bound, matches, trimmedOf } from './trino-text.js';

/**
 * An expression for Trino (Athena) that gives what conversionTo(type) gives, of an expression that
 * gives a text: plain SQL of one line, without parameters, that fails on no text and takes a time
 * that is bounded by the text's length. Throws a TypeError for a type that conversionGap gives a
 * reason for: ask that first.
 */
export function castForTrino(expression: string, type: ColumnType): string {
  const gap = conversionGap(type);
  if (gap !== undefined) throw new TypeError(`This type is left out: ${gap.reason}`);
  if (type.kind === 'decimal') return decimal(expression, type.precision, type.scale);
  if (type.kind !== 'scalar') throw new TypeError('A type that is not left out is a scalar');
  switch (type.name) {
    case 'STRING':
      return expression;
    case 'BINARY':
      return `to_utf8(${expression})`;
    case 'BOOLEAN':
      return boolean(expression);
    case 'INT':
      return integer(expression, 'integer');
    case 'BIGINT':
      return integer(expression, 'bigint');
    case 'FLOAT':
      return floating(expression, 'real');
    case 'DOUBLE':
      return floating(expression, 'double');
    case 'DATE':
      return date(expression);
    case 'TIMESTAMP':
      return trinoTimestamp(expression);
  }
}

/** Digits behind a point are cut off, and `.` is 0. */
function integer(expression: string, name: 'integer' | 'bigint'): string {
  const parts = String.raw`'^([+-]?)([0-9]*)(?:[.][0-9]*)?\z'`;
  const digits = `concat(regexp_extract(t, ${parts}, 1), '0', regexp_extract(t, ${parts}, 2))`;
  return bound(
    trimmedOf(expression, SPACES_AND_CONTROL),
    't',
    `IF(t NOT IN ('', '+', '-'), TRY_CAST(${digits} AS ${name}))`,
  );
}

/**
 * Trino reads numbers by Java's parser, as Spark does, but knows only Java's own names. Its `lower`
 * would make an i of İ.
 */
function floating(expression: string, name: 'real' | 'double'): string {
  const infinity = '[iI][nN][fF](?:[iI][nN][iI][tT][yY])?\\z';
  const named = [
    [`^[+]?${infinity}`, 'infinity()'],
    [`^-${infinity}`, '-infinity()'],
    ['^[nN][aA][nN]\\z', 'nan()'],
  ].map(
    ([pattern = '', value = '']) => `WHEN ${matches('t', pattern)} THEN CAST(${value} AS ${name})`,
  );
  return bound(
    trimmedOf(expression, SPACES_OF_JAVA),
    't',
    `CASE ${named.join(' ')} ELSE TRY_CAST(t AS ${name}) END`,
  );
}

/**
 * Trino computes with an exponent of eight digits for minutes, so one of five to nine is answered
 * without: 0 if it is negative. Spark takes no number of more than 38 digits before the point, not
 * even a 0 with such an exponent.
 */
function decimal(expression: string, precision: number, scale: number): string {
  const cast = (text: string): string => `TRY_CAST(${text} AS decimal(${precision},${scale}))`;
  const exponent = String.raw`COALESCE(TRY_CAST(regexp_extract(t, '[eE](.*)\z', 1) AS integer), 0)`;
  const digits = `COALESCE(length(regexp_extract(t, '^[^.eE]*[.]([^eE]*)', 1)), 0)`;
  const small = matches('t', String.raw`^[^eE]*[eE][+-]?0*[^+-]{1,4}\z`);
  const tiny = matches('t', String.raw`^[^eE]*[eE]-0*[1-9][0-9]{4,8}\z`);
  const choices = [
    `WHEN NOT ${matches('t', '[eE]')} OR ${small} AND ${exponent} - ${digits} < 38 THEN ${cast('t')}`,
    `WHEN ${tiny} THEN ${cast(`concat(regexp_extract(t, '^[^eE]*[eE]-'), '9999')`)}`,
  ];
  return bound(trimmedOf(expression, SPACES_OF_JAVA), 't', `CASE ${choices.join(' ')} END`);
}

function boolean(expression: string): string {
  return bound(
    `lower(${trimmedOf(expression, SPACES_AND_CONTROL)})`,
    't',
    `CASE WHEN t IN ('t', 'true', 'y', 'yes', '1') THEN true WHEN t IN ('f', 'false', 'n', 'no', '0') THEN false END`,
  );
}

/** Trino takes years of any length, and nothing behind a day. */
function date(expression: string): string {
  const pattern = String.raw`'(?s)^([+-]?[0-9]{4,7})(?:-([0-9]{1,2})(?:-([0-9]{1,2})(?:[ T].*)?)?)?\z'`;
  const part = (group: 2 | 3): string =>
    `lpad(COALESCE(regexp_extract(t, ${pattern}, ${group}), '1'), 2, '0')`;
  return bound(
    trimmedOf(expression, SPACES_AND_CONTROL),
    't',
    `TRY_CAST(concat(regexp_extract(t, ${pattern}, 1), '-', ${part(2)}, '-', ${part(3)}) AS date)`,
  );
}
