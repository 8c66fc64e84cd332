import type { DuckDBValue } from '@duckdb/node-api';
import { conversionTo } from '../../core/history/cast/convert-text.js';
import type { ZoneOffsets } from '../../core/history/cast/zone-offset.js';
import type { ColumnType } from '../../core/schema/column-type.js';
import { columnWriter } from './column-writer.js';
import type { Engine } from './engine.js';

/** Texts that are remembered. Most columns have fewer; of those that have more, most texts differ. */
const MAX_KNOWN = 4096;

/**
 * Converts the texts of a column one after the other, each different one once while they are few.
 * For some rows only: a text that is remembered may keep the longer one in memory that it was cut
 * out of.
 */
export function rememberedConversion(
  type: ColumnType,
  zones: ZoneOffsets,
  duckdb: Engine['duckdb'],
): (text: string) => DuckDBValue {
  const { written } = columnWriter(type, duckdb);
  const convert = conversionTo(type, zones);
  if (convert === undefined) throw new TypeError('A planned column has no conversion');
  const made = (text: string): DuckDBValue => {
    const { value } = convert(text);
    return value === null ? null : written(value);
  };
  const known = new Map<string, DuckDBValue>();
  let asked = 0;
  let isWorthIt = true;
  return (text) => {
    if (!isWorthIt) return made(text);
    asked++;
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = made(text);
    if (known.size < MAX_KNOWN) known.set(text, value);
    else isWorthIt = asked > 2 * MAX_KNOWN;
    return value;
  };
}
