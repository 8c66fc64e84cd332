import type { FollowUpSettings } from '../../../src/core/history/plan/catch-up-facts.js';
import { DRIFT_COLUMNS, ERRORS_COLUMNS } from '../../../src/core/history/plan/log-tables.js';
import type { TableColumn } from '../../../src/core/schema/tables.js';
import type { StoredTable } from '../../../src/warehouse/change-table.js';
import type { World } from '../world.js';

/** All that may follow the patch of a period. */
export const FOLLOW_UPS: FollowUpSettings = {
  errorsTable: { database: 'std', name: 'errors' },
  driftLog: { database: 'std', name: 'drift_log' },
  optimizeAbove: 1,
};

/** Somebody has created the logs. */
export function createLogs({ warehouse: { tables } }: World): void {
  tables.set('std.errors', logTable('errors', ERRORS_COLUMNS));
  tables.set('std.drift_log', logTable('drift_log', DRIFT_COLUMNS));
}

function logTable(name: string, columns: readonly TableColumn[]): StoredTable {
  return {
    database: 'std',
    name,
    location: `s3://lake/std/${name}`,
    columns: columns.map((column, index) => ({ ...column, id: index + 1 })),
    dropped: [],
    lastColumnId: columns.length,
    partitioning: [],
    properties: new Map(),
  };
}
