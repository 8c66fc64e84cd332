// Runs the tests of one mutant. Stryker asks for tests by name, and Jest would load every test file to find them, and go on after
// the first failure: that takes about ten times as long. So the dry run notes which file holds
// which names.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Runner from 'jest-runner';

export default class MutationRunner extends Runner {
  #hasFailed = false;
  #seen = {};

  constructor(globalConfig, context) {
    super(globalConfig, context);
    this.notes = join(globalConfig.rootDir, 'mutation-tests.json');
    this.pattern = globalConfig.testNamePattern;
    this.on('test-file-success', ([test, { numFailingTests, perfStats, testResults }]) => {
      this.#hasFailed ||= numFailingTests > 0;
      this.#seen[test.path] = {
        ms: perfStats.end - perfStats.start,
        names: testResults.map(({ fullName }) => fullName),
      };
    });
    this.on('test-file-failure', () => (this.#hasFailed = true));
  }

  async runTests(tests, watcher, options) {
    if (!this.pattern) {
      await super.runTests(tests, watcher, options);
      writeFileSync(this.notes, JSON.stringify(this.#seen));
      return;
    }
    const seen = JSON.parse(readFileSync(this.notes, 'utf8'));
    const pattern = new RegExp(this.pattern, 'i');
    const covering = tests
      .filter(({ path }) => seen[path]?.names.some((name) => pattern.test(name)))
      .sort((one, other) => seen[one.path].ms - seen[other.path].ms);
    for (const test of covering) {
      await super.runTests([test], watcher, options);
      if (this.#hasFailed) return;
    }
  }
}
