// The contract of warehouses with rows, on real engines: suites/rows-contract.ts runs it.
import { rowsContract } from '../contracts/rows.js';
import { openLakeRows, type Engines } from './lake-rows.js';

const engines = JSON.parse(process.env['LAKEHOUSE'] ?? '{}') as Engines;

rowsContract('Athena', () => openLakeRows(engines));
