import { describe } from '@jest/globals';
import { openedRows } from './rows/opened-rows.js';
import type { OpenRows } from './rows/row-tables.js';
import { insertContract } from './rows/inserts.js';
import { patchContract } from './rows/patches.js';
import { rewriteContract } from './rows/rewrites.js';

export type { OpenRows };

/** What every warehouse with rows must do. Each test opens its own. */
export function rowsContract(name: string, open: () => Promise<OpenRows>): void {
  describe(`${name}, a warehouse with rows`, () => {
    const opened = openedRows(open);
    patchContract(opened);
    insertContract(opened);
    rewriteContract(opened);
  });
}
