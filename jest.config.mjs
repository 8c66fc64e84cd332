/** Tests run in bare Node, which strips the types itself; a virtual environment took 1.5 × the CPU. */
export default {
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  runner: '<rootDir>/__tests__/runner/runner.mjs',
  setupFiles: ['<rootDir>/__tests__/runner/setup.mjs'],
  modulePathIgnorePatterns: ['<rootDir>/build', '<rootDir>/dist'],
  transform: {},
  // Most suites wait for git or for servers of their own; leaving a core to the runner only makes
  // them wait longer.
  maxWorkers: '100%',
};
