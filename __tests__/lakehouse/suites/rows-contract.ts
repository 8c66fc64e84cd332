// The contract of warehouses with rows, which every one of them meets: here Athena's, by Jest in a
// process of its own.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Check } from '../check.js';
import { listIn, objectIn, stringIn } from '../json-values.js';
import type { Lakehouse } from '../start.js';

export const name = 'rows-contract';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const JEST = join(ROOT, 'node_modules/jest/bin/jest.js');

export async function run({ endpoints, environment }: Lakehouse, check: Check): Promise<void> {
  const results = join(tmpdir(), `schema-gate-rows-${process.pid}.json`);
  const options = ['--runInBand', '--json', `--outputFile=${results}`];
  const child = spawn(
    process.execPath,
    [JEST, '--testMatch', '**/__tests__/lakehouse/rows.engines.ts', ...options],
    {
      cwd: ROOT,
      stdio: 'ignore',
      env: { ...process.env, LAKEHOUSE: JSON.stringify({ endpoints, environment }) },
    },
  );
  await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  try {
    const files = listIn(objectIn(JSON.parse(readFileSync(results, 'utf8'))).testResults);
    for (const file of files)
      for (const test of listIn(objectIn(file).assertionResults)) {
        const { fullName, status, failureMessages } = objectIn(test);
        check.that(stringIn(fullName), status === 'passed', failureMessages);
      }
  } finally {
    rmSync(results, { force: true });
  }
}
