import type { ColumnType, ScalarName } from '../../src/core/schema/column-type.js';

const VALUES: Readonly<Record<ScalarName, string>> = {
  BOOLEAN: 'true',
  INT: '7',
  BIGINT: '3000000000',
  FLOAT: "REAL '1.5'",
  DOUBLE: '2.5E0',
  STRING: "'text'",
  BINARY: "X'00ff'",
  DATE: "DATE '2026-01-02'",
  TIMESTAMP: "TIMESTAMP '2026-01-02 03:04:05.123456'",
};

/** A value of a type, as Trino writes it; the names of a row's fields are left to a cast. */
export function sqlValue(type: ColumnType): string {
  switch (type.kind) {
    case 'scalar':
      return VALUES[type.name];
    case 'decimal':
      return `CAST(0 AS decimal(${type.precision},${type.scale}))`;
    case 'array':
      return `ARRAY[${sqlValue(type.element)}]`;
    case 'map':
      return `MAP(ARRAY[${sqlValue(type.key)}], ARRAY[${sqlValue(type.value)}])`;
    case 'struct':
      return `ROW(${type.fields.map((field) => sqlValue(field.type)).join()})`;
  }
}
