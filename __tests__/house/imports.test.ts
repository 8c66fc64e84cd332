import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const root = process.cwd();
const house = mkdtempSync(join(tmpdir(), 'house-'));
afterAll(() => rmSync(house, { recursive: true, force: true }));

/** A file of each room that others might want; `port` is the types of a room of adapters. */
const ROOMS = {
  text: 'src/core/text/it.ts',
  schema: 'src/core/schema/it.ts',
  change: 'src/core/change/it.ts',
  tables: 'src/core/change/tables/it.ts',
  history: 'src/core/history/it.ts',
  verdict: 'src/core/verdict/it.ts',
  protocol: 'src/protocol/it.ts',
  report: 'src/report/it.ts',
  errors: 'src/errors.ts',
  gate: 'src/gate/it.ts',
  validator: 'src/validator/it.ts',
  status: 'src/status/it.ts',
  'steps of history': 'src/history/it.ts',
  aws: 'src/aws/it.ts',
  directory: 'src/directory/it.ts',
  registry: 'src/registry/it.ts',
  'registry port': 'src/registry/registry.ts',
  warehouse: 'src/warehouse/it.ts',
  'warehouse port': 'src/warehouse/warehouse.ts',
  'rows port': 'src/warehouse/rows.ts',
  backfill: 'src/backfill/it.ts',
  'backfill port': 'src/backfill/backfill.ts',
  'runs port': 'src/backfill/runs.ts',
  'watch port': 'src/backfill/watch.ts',
  installation: 'src/installation/it.ts',
  'installation port': 'src/installation/installation.ts',
  git: 'src/git/it.ts',
  'git port': 'src/git/git.ts',
  github: 'src/github/it.ts',
  'pull request port': 'src/github/pull-request.ts',
  'approval port': 'src/github/approval-port.ts',
  review: 'src/review/it.ts',
  bin: 'src/bin/it.ts',
  'a new folder': 'src/catchup/it.ts',
  helpers: 'src/utils/it.ts',
} as const;
type Room = keyof typeof ROOMS;

const CORE: readonly Room[] = ['text', 'schema', 'change', 'tables', 'history', 'verdict'];
const USE_CASE: readonly Room[] = [...CORE, 'protocol', 'report', 'errors', 'registry port'];
/** What tables are made of, and changed by. */
const STATEMENTS: readonly Room[] = [
  'text',
  'schema',
  'tables',
  'history',
  'protocol',
  'aws',
  'directory',
  'errors',
];
/** What starting and watching catch-ups needs. */
const BESIDE_RUNS: readonly Room[] = ['text', 'protocol', 'aws', 'directory', 'errors'];
/** Who may import whom; everybody may import their own room. */
const ALLOWED: Readonly<Record<Room, readonly Room[]>> = {
  text: [],
  schema: ['text'],
  change: ['text', 'schema', 'tables'],
  tables: ['text', 'schema', 'change'],
  history: ['text', 'schema', 'change', 'tables'],
  verdict: ['text', 'schema', 'change', 'tables'],
  protocol: CORE,
  report: [...CORE, 'protocol', 'errors'],
  errors: [],
  gate: [...USE_CASE, 'git port', 'approval port', 'watch port'],
  validator: [...USE_CASE, 'warehouse port', 'backfill port'],
  status: [...USE_CASE, 'installation port', 'watch port'],
  'steps of history': [...USE_CASE, 'warehouse port', 'rows port', 'runs port', 'backfill port'],
  aws: ['text', 'protocol', 'errors'],
  directory: ['text', 'errors'],
  registry: ['text', 'schema', 'protocol', 'aws', 'directory', 'errors', 'registry port'],
  'registry port': ['text', 'schema', 'protocol', 'aws', 'directory', 'errors', 'registry'],
  warehouse: [...STATEMENTS, 'warehouse port', 'rows port'],
  'warehouse port': [...STATEMENTS, 'warehouse', 'rows port'],
  'rows port': [...STATEMENTS, 'warehouse', 'warehouse port'],
  backfill: [...BESIDE_RUNS, 'backfill port', 'runs port', 'watch port'],
  'backfill port': [...BESIDE_RUNS, 'backfill', 'runs port', 'watch port'],
  'runs port': [...BESIDE_RUNS, 'backfill', 'backfill port', 'watch port'],
  'watch port': [...BESIDE_RUNS, 'backfill', 'backfill port', 'runs port'],
  installation: ['text', 'protocol', 'aws', 'errors', 'installation port'],
  'installation port': ['text', 'protocol', 'aws', 'errors', 'installation'],
  git: ['errors', 'git port'],
  'git port': ['errors', 'git'],
  github: [...CORE, 'protocol', 'report', 'errors', 'pull request port', 'approval port'],
  'pull request port': [...CORE, 'protocol', 'report', 'errors', 'github', 'approval port'],
  'approval port': [...CORE, 'protocol', 'report', 'errors', 'github', 'pull request port'],
  review: [...CORE, 'report', 'errors', 'pull request port'],
  bin: (Object.keys(ROOMS) as Room[]).filter((room) => room !== 'bin'),
  'a new folder': [],
  helpers: [],
};

const PACKAGES = [
  '@actions/core',
  '@aws-sdk/client-s3',
  '@duckdb/node-api',
  'p-map',
  'yaml',
  'commander',
  'fs',
];
const ALLOWED_PACKAGES: Readonly<Partial<Record<Room, readonly string[]>>> = {
  gate: ['p-map', 'yaml'],
  validator: ['p-map'],
  status: ['p-map'],
  aws: ['@aws-sdk/client-s3', 'fs'],
  directory: ['fs'],
  registry: ['@aws-sdk/client-s3', 'fs', 'p-map'],
  'registry port': ['@aws-sdk/client-s3', 'fs', 'p-map'],
  warehouse: ['@aws-sdk/client-s3', '@duckdb/node-api', 'fs'],
  'warehouse port': ['@aws-sdk/client-s3', '@duckdb/node-api', 'fs'],
  'rows port': ['@aws-sdk/client-s3', '@duckdb/node-api', 'fs'],
  backfill: ['@aws-sdk/client-s3', 'fs'],
  'backfill port': ['@aws-sdk/client-s3', 'fs'],
  'runs port': ['@aws-sdk/client-s3', 'fs'],
  'watch port': ['@aws-sdk/client-s3', 'fs'],
  installation: ['@aws-sdk/client-s3', 'fs'],
  'installation port': ['@aws-sdk/client-s3', 'fs'],
  git: ['fs'],
  'git port': ['fs'],
  github: ['@actions/core', 'fs'],
  'pull request port': ['@actions/core', 'fs'],
  'approval port': ['@actions/core', 'fs'],
  errors: ['fs'],
  bin: ['commander', 'fs', 'p-map'],
};

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), text);
}

/** `../change/it.js`, as a file beside that of the room would say it. */
function specifier(from: string, to: string): string {
  const path = relative(dirname(from), to).replace(/\.ts$/, '.js');
  return path.startsWith('.') ? path : `./${path}`;
}

const rooms = Object.keys(ROOMS) as Room[];
const planted = (room: Room, what: string): string =>
  ROOMS[room].replace(/(?:it|[a-z]+)\.ts$/, `plants-${what.replace(/[^a-z]/g, '-')}.ts`);

let violations: readonly Violation[] = [];
beforeAll(() => {
  for (const path of Object.values(ROOMS)) write(path, 'export {};\n');
  write('tsconfig.json', '{"compilerOptions": {"module": "nodenext"}, "include": ["src"]}');
  write('package.json', '{"type": "module"}');
  for (const name of PACKAGES.filter((one) => one !== 'fs')) {
    write(
      `node_modules/${name}/package.json`,
      JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
    );
    write(`node_modules/${name}/index.js`, '');
  }
  for (const room of rooms) {
    // A file of its own for each import, beside the room's own: a circle would be another offence.
    if (room === 'errors') continue;
    for (const other of rooms) {
      if (other === room) continue;
      const file = planted(room, other);
      write(file, `import '${specifier(file, ROOMS[other])}';\n`);
    }
    for (const name of PACKAGES) write(planted(room, name), `import '${name}';\n`);
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
    { cwd: house, encoding: 'utf8', maxBuffer: 64 * 1_048_576 },
  );
  ({ violations } = (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary);
});

const isRefused = (file: string): boolean =>
  violations.some(({ from, rule }) => from === file && rule.name !== 'no-orphans');

describe.each(rooms.filter((room) => room !== 'errors'))('%s', (room) => {
  it('may import only the rooms that a rule allows', () => {
    const others = rooms.filter((other) => other !== room);
    const accepted = others.filter((other) => !isRefused(planted(room, other)));
    expect(accepted.sort()).toEqual([...ALLOWED[room]].sort());
  });

  it('may import only the packages that a rule allows', () => {
    const accepted = PACKAGES.filter((name) => !isRefused(planted(room, name)));
    expect(accepted.sort()).toEqual([...(ALLOWED_PACKAGES[room] ?? [])].sort());
  });
});

it('a circle, an orphan and a path into a package are refused', () => {
  const lone = mkdtempSync(join(tmpdir(), 'house-'));
  const files = {
    'src/git/a.ts': `import './b.js';\nexport const a = 1;\n`,
    'src/git/b.ts': `import './a.js';\nexport const b = 1;\n`,
    'src/git/alone.ts': 'export {};\n',
    'src/github/c.ts': `import '../../node_modules/@actions/core/lib/command.js';\n`,
    'node_modules/@actions/core/lib/command.js': '',
    'node_modules/@actions/core/package.json': '{"name": "@actions/core", "version": "1.0.0"}',
    'tsconfig.json': '{"compilerOptions": {"module": "nodenext"}, "include": ["src"]}',
    'package.json': '{"type": "module"}',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(lone, path)), { recursive: true });
    writeFileSync(join(lone, path), text);
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
    { cwd: lone, encoding: 'utf8' },
  );
  rmSync(lone, { recursive: true, force: true });
  const found = (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
  expect([...new Set(found.map(({ rule }) => rule.name))].sort()).toEqual([
    'no-circles',
    'no-orphans',
    'no-path-into-a-package',
  ]);
});
