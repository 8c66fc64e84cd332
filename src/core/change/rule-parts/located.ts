import type { Column } from '../../schema/column.js';
import type { Detection } from '../rule.js';

/** The column of a detection, and the path inside its type for an address such as `address.zip`. */
export function located(column: Column, address: string): Pick<Detection, 'column' | 'path'> {
  const { name } = column;
  return address === name
    ? { column: name }
    : { column: name, path: address.slice(name.length + 1) };
}
