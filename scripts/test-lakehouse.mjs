// The product's statements and its package on real engines: see __tests__/lakehouse/start.ts. Every
// file in __tests__/lakehouse/suites is a suite. Where the engines can't be installed it says
// SKIPPED. `--only NAME` runs one suite.
import { importTypescript } from './typescript-sources.mjs';

const only = process.argv.includes('--only')
  ? process.argv[process.argv.indexOf('--only') + 1]
  : undefined;
const { runSuites } = await importTypescript('__tests__/lakehouse/run-suites.ts');
process.exitCode = await runSuites(only);
