/**
 * Tests that spawn programs or bundles don't see a mutant, tests of real git and of servers'
 * processes cost seconds a mutant, and the explorer's cases are thousands: none of them runs here.
 */
const TESTS = [
  'core/**/*.test.ts',
  'protocol/*.test.ts',
  'registry/{aws,aws-*,history}.test.ts',
  'report/*.test.ts',
  'status/near-names.test.ts',
  'validator/!(explorer).test.ts',
  'warehouse/{ddl,ddl-*,directory,stored-table-text}.test.ts',
  'aws/faults.test.ts',
  'directory/files.test.ts',
  'world/memory.test.ts',
];

/** Stryker watches what a test covers in Jest's own environment, which needs the sources compiled. */
const compiledBy = (parser, type) => [
  '@swc/jest',
  { jsc: { parser: { syntax: parser }, target: 'es2022' }, module: { type } },
];

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'jest',
  // Jest runs ES modules only so.
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning'],
  jest: {
    configFile: 'jest.config.mjs',
    config: {
      extensionsToTreatAsEsm: ['.ts'],
      moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
      transform: {
        '\\.ts$': compiledBy('typescript', 'es6'),
        '/dt-sql-parser/.+\\.js$': compiledBy('ecmascript', 'commonjs'),
      },
      transformIgnorePatterns: ['/node_modules/(?!dt-sql-parser/)'],
      setupFiles: [],
      testTimeout: 60_000,
      testMatch: TESTS.map((test) => `<rootDir>/__tests__/${test}`),
      runner: '<rootDir>/scripts/mutation/runner.mjs',
    },
    enableFindRelatedTests: false,
  },
  coverageAnalysis: 'perTest',
  // A mutant of what is computed when a module is loaded needs a process of its own; golden tables
  // hold those.
  ignoreStatic: true,
  // A test may be slow because the machine is busy.
  timeoutMS: 20_000,
  concurrency: 2,
  // Jest's modules of many runs stay in memory: 2 GB after 300 mutants.
  maxTestRunnerReuse: 60,
  plugins: ['@stryker-mutator/jest-runner', './scripts/mutation/reporter.mjs'],
  ignorePatterns: ['/dist', '/build', '/scripts/lakehouse', '/.github'],
  reporters: ['results'],
  logLevel: 'warn',
  allowEmpty: true,
};
