// Rows a second of a catch-up on a laptop: 1,000,000 rows of 10 columns in 6 periods, all patched,
// then once more with nothing left. Prints figures; nothing is asserted.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importTypescript } from './typescript-sources.mjs';

const ROWS = Number(process.argv[2] ?? 1_000_000);
const { benchRows } = await importTypescript('__tests__/history/bench-rows.ts');
const home = mkdtempSync(join(tmpdir(), 'bench-rows-'));
try {
  for (const { what, rows, seconds, cpuSeconds } of await benchRows(home, ROWS))
    console.log(
      `${what.padEnd(52)} ${seconds.toFixed(2).padStart(7)} s  ${String(Math.round(rows / seconds)).padStart(9)} rows/s  ${cpuSeconds.toFixed(2).padStart(7)} s of CPU`,
    );
} finally {
  rmSync(home, { recursive: true, force: true });
}
