import type { AthenaDdl } from './athena-ddl.mjs';
import type { AthenaType } from './athena-types.mjs';

export const SPARK_CATALOG: string;
export function sparkStatements(
  ddl: AthenaDdl,
  database: string,
  existing?: ReadonlyMap<string, AthenaType>,
): string[];
