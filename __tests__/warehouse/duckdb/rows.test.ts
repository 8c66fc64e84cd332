import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { rowsContract } from '../../contracts/rows.js';
import { openDuckdbRows } from './duckdb-rows.js';

const home = mkdtempSync(join(tmpdir(), 'rows-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
let count = 0;

rowsContract('DuckDB', () => openDuckdbRows(join(home, String(count++))));
