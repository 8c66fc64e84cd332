import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterAll, expect, it } from '@jest/globals';

const root = process.cwd();
const house = mkdtempSync(join(tmpdir(), 'house-'));
afterAll(() => rmSync(house, { recursive: true, force: true }));

/** One offence for each rule, and something harmless beside it. */
const OFFENCES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'core-is-alone': { 'src/core/a.ts': `import 'node:fs';` },
  'protocol-is-pure': { 'src/protocol/a.ts': `import '../errors.js';` },
  'report-renders-only': { 'src/report/a.ts': `import '../gate/port.js';` },
  'gate-knows-ports-only': { 'src/gate/a.ts': `import '../git/local.js';` },
  'validator-knows-ports-only': { 'src/validator/a.ts': `import '../git/local.js';` },
  'status-knows-ports-only': { 'src/status/a.ts': `import '../git/git.js';` },
  'adapters-do-not-meet': { 'src/github/a.ts': `import '../git/local.js';` },
  'nothing-imports-bin': { 'src/git/a.ts': `import '../bin/cli.js';` },
  'runner-toolkit-at-the-edge': { 'src/bin/a.ts': `import '@actions/core';` },
  'clients-at-the-edge': { 'src/git/d.ts': `import '@aws-sdk/client-s3';` },
  'no-circles': { 'src/git/b.ts': `import './c.js';`, 'src/git/c.ts': `import './b.js';` },
  'no-orphans': { 'src/warehouse/a.ts': 'export {};' },
};
const HARMLESS = {
  'src/gate/port.ts': `import '../git/git.js';`,
  'src/errors.ts': 'export {};',
  'src/git/git.ts': 'export {};',
  'src/git/local.ts': `import './git.js';`,
  'src/bin/cli.ts': `import '../gate/port.js';\nimport '../git/local.js';\nimport '../errors.js';`,
  'node_modules/@actions/core/package.json':
    '{"name": "@actions/core", "version": "1.0.0", "main": "index.js"}',
  'node_modules/@actions/core/index.js': '',
  'node_modules/@aws-sdk/client-s3/package.json':
    '{"name": "@aws-sdk/client-s3", "version": "1.0.0", "main": "index.js"}',
  'node_modules/@aws-sdk/client-s3/index.js': '',
  'tsconfig.json': '{"compilerOptions": {"module": "nodenext"}, "include": ["src"]}',
  'package.json': '{"type": "module"}',
};

it('every import rule bites', () => {
  for (const [path, text] of Object.entries(
    Object.assign({}, HARMLESS, ...Object.values(OFFENCES)) as Record<string, string>,
  )) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
      '--config',
      join(root, '.dependency-cruiser.mjs'),
      '--output-type',
      'json',
      'src',
    ],
    { cwd: house, encoding: 'utf8' },
  );
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  const caught = summary.violations.map(({ from, rule }) => [rule.name, from] as const).sort();
  const offended = Object.entries(OFFENCES).map(
    ([rule, files]) => [rule, Object.keys(files)[0]] as const,
  );
  expect(caught).toEqual(offended.sort());
});
