import type { ColumnType, ScalarName } from '../../schema/column-type.js';
import type { Converter } from './cast-value.js';
import { toBoolean } from './to-boolean.js';
import { toDate } from './to-date.js';
import { toDecimal } from './to-decimal.js';
import { toDouble, toFloat } from './to-floating.js';
import { toInteger } from './to-integer.js';
import { toTimestamp } from './to-timestamp.js';
import type { ZoneOffsets } from './zone-offset.js';

/** Why texts are not converted to a type: what is left out is said, never guessed. */
export interface ConversionGap {
  readonly kind: 'nested-type';
  /** A clause, such as for "column tags is left out: …". */
  readonly reason: string;
}

/**
 * What Spark 3.3 makes of a text of the standardized layer, without ANSI mode and with UTC as the
 * session's zone, as the live pipeline runs it: the one meaning of a value in history. Undefined
 * for types that {@link conversionGap} gives a reason for. `zones` knows the clocks of named zones
 * (`Europe/Berlin`).
 */
export function conversionTo(type: ColumnType, zones: ZoneOffsets): Converter | undefined {
  switch (type.kind) {
    case 'decimal':
      return toDecimal(type.precision, type.scale);
    case 'scalar':
      return type.name === 'TIMESTAMP' ? toTimestamp(zones) : SCALARS[type.name];
    case 'array':
    case 'map':
    case 'struct':
      return undefined;
  }
}

/** Why values of a type are left out; undefined for types whose texts are converted. */
export function conversionGap(type: ColumnType): ConversionGap | undefined {
  if (type.kind === 'scalar' || type.kind === 'decimal') return undefined;
  return {
    kind: 'nested-type',
    reason: `engines read JSON text as ${type.kind.toUpperCase()} in different ways, so that no value is better than a wrong one`,
  };
}

const SCALARS: Readonly<Record<Exclude<ScalarName, 'TIMESTAMP'>, Converter>> = {
  STRING: (value) => ({ value }),
  BINARY: (text) => ({ value: new TextEncoder().encode(text) }),
  BOOLEAN: toBoolean,
  INT: toInteger(32),
  BIGINT: toInteger(64),
  FLOAT: toFloat,
  DOUBLE: toDouble,
  DATE: toDate,
};
