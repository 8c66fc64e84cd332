/** Sources are compiled by SWC as ES modules; jest runs them with Node's own loader. */
const swc = (parser, type) => [
  '@swc/jest',
  { jsc: { parser: { syntax: parser }, target: 'es2022' }, module: { type } },
];

export default {
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/build', '<rootDir>/dist'],
  // The SQL grammars are ES modules that say they are none, and import folders.
  transform: {
    '\\.ts$': swc('typescript', 'es6'),
    '/dt-sql-parser/.+\\.js$': swc('ecmascript', 'commonjs'),
  },
  transformIgnorePatterns: ['/node_modules/(?!dt-sql-parser/)'],
  testTimeout: 60_000,
  // Most suites wait for git or for servers of their own; leaving a core to the runner only makes
  // them wait longer.
  maxWorkers: '100%',
};
