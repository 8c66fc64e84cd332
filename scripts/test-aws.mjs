// The suites named *.moto.ts, on moto, the widest fake of AWS: the contract of the aws adapter, and
// schema-gate doctor on installations that are healthy or broken on purpose. Where moto can't be
// installed the test says SKIPPED.
import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runSuites } from './moto-suites.mjs';
import { motoPython } from './moto.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const SUITES = '__tests__/**/*.moto.ts';
const python = motoPython();
// Arguments are parts of the names of suites: npm run test:aws -- doctor
const wanted = process.argv.slice(2);
const suites = globSync(SUITES, { cwd: root })
  .sort()
  .filter((suite) => wanted.length === 0 || wanted.some((part) => suite.includes(part)));
if (python === undefined) {
  console.log(
    `SKIPPED test:aws: moto could not be installed (Python 3 with venv and a network are needed); ${suites.length} suites were not run`,
  );
} else if (suites.length === 0) {
  console.log(`test:aws failed: no suite is called ${wanted.join(' or ')}`);
  process.exitCode = 2;
} else
  await runSuites(suites, { name: 'test:aws', most: Math.max(2, availableParallelism()), python });
