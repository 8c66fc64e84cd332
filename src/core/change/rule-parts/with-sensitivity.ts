import type { Column } from '../../schema/column.js';

/** A short form that says so where the column holds sensitive values. */
export function withSensitivity(short: string, { isSensitive }: Column): string {
  return isSensitive ? `${short}, sensitive` : short;
}
