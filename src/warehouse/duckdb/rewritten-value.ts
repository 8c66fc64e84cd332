import { isSameType, type ColumnType } from '../../core/schema/column-type.js';
import { duckdbType, quotedText } from './duckdb-type.js';
import type { Engine } from './engine.js';
import { doubleText, floatText } from './java-number-text.js';

const TEXT_OF = { FLOAT: 'schema_gate_float_text', DOUBLE: 'schema_gate_double_text' } as const;

/** Makes the functions of {@link rewrittenValue} known to a connection. */
export function registerTexts({ connection, duckdb }: Pick<Engine, 'connection' | 'duckdb'>): void {
  const register = (
    name: string,
    type: typeof duckdb.FLOAT | typeof duckdb.DOUBLE,
    textOf: (value: number) => string,
  ): void =>
    connection.registerScalarFunction(
      duckdb.DuckDBScalarFunction.create({
        name,
        parameterTypes: [type],
        returnType: duckdb.VARCHAR,
        mainFunction: (_, chunk, output) => {
          const input = chunk.getColumnVector(0);
          for (let row = 0; row < chunk.rowCount; row++) {
            const value = input.getItem(row);
            output.setItem(row, typeof value === 'number' ? textOf(value) : null);
          }
          output.flush();
        },
      }),
    );
  register(TEXT_OF.FLOAT, duckdb.FLOAT, floatText);
  register(TEXT_OF.DOUBLE, duckdb.DOUBLE, doubleText);
}

/**
 * The expression of a column's value after its rewrite, as the statement for Athena has it. Every
 * rewrite is lossless; DuckDB's own text of a FLOAT, a DOUBLE or a TIMESTAMP is another one.
 */
export function rewrittenValue(value: string, from: ColumnType, to: ColumnType, depth = 0): string {
  if (isSameType(from, to)) return value;
  const element = `e${String(depth)}`;
  const next = depth + 1;
  if (from.kind === 'array' && to.kind === 'array')
    return `list_transform(${value}, lambda ${element}: ${rewrittenValue(element, from.element, to.element, next)})`;
  if (from.kind === 'map' && to.kind === 'map') {
    const key = rewrittenValue(`${element}.key`, from.key, to.key, next);
    const held = rewrittenValue(`${element}.value`, from.value, to.value, next);
    return `map_from_entries(list_transform(map_entries(${value}), lambda ${element}: {'key': ${key}, 'value': ${held}}))`;
  }
  if (from.kind === 'struct' && to.kind === 'struct') {
    const types = new Map(from.fields.map((field) => [field.name, field.type]));
    const fields = to.fields.map(({ name, type }) => {
      const was = types.get(name);
      const field = `struct_extract(${value}, ${quotedText(name)})`;
      const given =
        was === undefined
          ? `CAST(NULL AS ${duckdbType(type)})`
          : rewrittenValue(field, was, type, depth);
      return `${quotedText(name)}: ${given}`;
    });
    return `CASE WHEN ${value} IS NULL THEN NULL ELSE {${fields.join(', ')}} END`;
  }
  return rewrittenScalar(value, from, to);
}

function rewrittenScalar(value: string, from: ColumnType, to: ColumnType): string {
  const isText = to.kind === 'scalar' && to.name === 'STRING';
  if (isText && from.kind === 'scalar') {
    if (from.name === 'FLOAT' || from.name === 'DOUBLE') return `${TEXT_OF[from.name]}(${value})`;
    if (from.name === 'TIMESTAMP') return `strftime(${value}, '%Y-%m-%d %H:%M:%S.%f')`;
  }
  return `CAST(${value} AS ${duckdbType(to)})`;
}
