import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { compileSources } from '../registry/directory-process.js';

// A loss of power can't be tried here, so what would survive it is read off the calls that a
// process makes.
const sources = compileSources();
const home = mkdtempSync(join(tmpdir(), 'schema-gate-durability-'));
afterAll(() => {
  sources.remove();
  rmSync(home, { recursive: true, force: true });
});

/** Writes down the calls of node:fs, with the paths behind descriptors. */
const RECORDER = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const paths = new Map();
const say = (...parts) => process.stdout.write(parts.join(' ') + '\\n');
const around = (name, then) => {
  const original = fs[name];
  fs[name] = (...given) => {
    const answer = original(...given);
    then(given, answer);
    return answer;
  };
};
around('openSync', ([path], file) => {
  paths.set(file, path);
  say('open', path);
});
for (const name of ['mkdirSync', 'renameSync', 'linkSync', 'unlinkSync', 'statSync', 'lstatSync'])
  around(name, (given) => say(name.replace('Sync', ''), ...given.slice(0, name === 'renameSync' || name === 'linkSync' ? 2 : 1)));
const { fsync } = fs;
fs.fsync = (file, done) => fsync(file, (error) => { say('fsync', paths.get(file)); done(error); });
syncBuiltinESMExports();
`;

/** The calls of statements, step by step: a line \`step\` ends one. */
function callsOf(statements: string): readonly (readonly string[][])[] {
  const root = mkdtempSync(join(home, 'root-'));
  writeFileSync(join(sources.folder, 'recorder.js'), RECORDER);
  writeFileSync(
    join(sources.folder, 'recorded.js'),
    `const directory = ${JSON.stringify(root)}; const step = () => process.stdout.write('step\\n');\n${statements}`,
  );
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', join(sources.folder, 'recorder.js'), join(sources.folder, 'recorded.js')],
    { encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([0, '']);
  return stdout
    .replaceAll(root, '')
    .split('step\n')
    .slice(0, -1)
    .map((part) =>
      part
        .split('\n')
        .slice(0, -1)
        .map((line) => line.split(' ')),
    );
}

/** Whether a folder is synced by one of the calls from `from` up to `to`. */
function isSynced(
  calls: readonly string[][],
  folder: string,
  from: number,
  to = calls.length,
): boolean {
  return calls.slice(from, to).some(([name, path]) => name === 'fsync' && path === folder);
}

/**
 * What a loss of power could destroy because of the order of the calls of one durable operation.
 */
function lossesIn(calls: readonly string[][]): readonly string[] {
  return calls.flatMap(([name, path = '', target = ''], at) => {
    if (path.endsWith('.lock') || target.includes('.lock')) return [];
    if (name === 'mkdir' && path !== '' && dirname(path) !== '/')
      return isSynced(calls, dirname(path), at) ? [] : [`the folder ${path} may be gone`];
    return name === 'rename' || name === 'link' ? lossesOf(calls, at, path, target) : [];
  });
}

/** The same, of one call that gives the file `path` the name `target`. */
function lossesOf(
  calls: readonly string[][],
  at: number,
  path: string,
  target: string,
): readonly string[] {
  const losses: string[] = [];
  for (const [made, [call, folder = '']] of calls.slice(0, at).entries())
    if (call === 'mkdir' && target.startsWith(`${folder}/`) && folder !== '')
      if (dirname(folder) !== '/' && !isSynced(calls, dirname(folder), made, at))
        losses.push(`${folder} may be gone when ${target} is there`);
  if (!isSynced(calls, path, 0, at)) losses.push(`${target} may be empty`);
  if (!isSynced(calls, dirname(target), at)) losses.push(`${target} may be gone`);
  return losses;
}

const REGISTRY = `
const { directoryRegistry } = await import('./registry/directory.js');
const { objects, items, layout } = directoryRegistry(directory);
const key = layout.active('events');
`;
const WAREHOUSE = `
const { directoryWarehouse } = await import('./warehouse/directory.js');
const places = { bucket: 'lake', databases: { standardized: 'std_db', curated: 'cur_db' } };
const on = { database: 'cur_db', table: 'topic', layer: 'curated' };
const warehouse = directoryWarehouse(directory, places);
await warehouse.apply({ ...on, kind: 'create-table', topic: 'topic', wanted: { layer: 'curated', name: 'topic', columns: [], partitioning: [], properties: new Map() } }, '1');
step();
`;
const BACKFILL = `
const { directoryBackfill } = await import('./backfill/directory.js');
await directoryBackfill(directory).start('events-1', {});
step();
`;

it.each([
  [
    'an object and its metadata',
    `${REGISTRY} await objects.put(key, Buffer.from('1'), new Map([['a', 'b']]), { kind: 'absent' }); step();`,
    2,
  ],
  [
    'an item',
    `${REGISTRY} await items.update('events', { status: 'READY' }, { kind: 'always' }); step();`,
    1,
  ],
  ['a table of the catalogue', WAREHOUSE, 1],
  ['a backfill', BACKFILL, 1],
])('%s would survive a loss of power once it is acknowledged', (_, statements, writes) => {
  const [calls = []] = callsOf(statements);
  expect(lossesIn(calls)).toEqual([]);
  const written = calls.filter(
    ([name, path = '']) => (name === 'rename' || name === 'link') && !path.endsWith('.lock'),
  );
  expect(written).toHaveLength(writes);
});

it('metadata last before the object they belong to is there', () => {
  const [calls = []] = callsOf(
    `${REGISTRY} await objects.put(key, Buffer.from('1'), new Map([['a', 'b']]), { kind: 'absent' }); step();`,
  );
  const [sidecar = 0, object = 0] = calls.flatMap(([name], at) => (name === 'rename' ? [at] : []));
  expect(calls[sidecar]?.[2]).toContain('/schema-gate/metadata/');
  expect(lossesIn(calls.slice(0, object))).toEqual([]);
});

it('an object that is removed stays removed, and its metadata need not', () => {
  const [, calls = []] = callsOf(
    `${REGISTRY} const { etag } = await objects.put(key, Buffer.from('1'), new Map([['a', 'b']]), { kind: 'absent' }); step();
     await objects.remove(key, etag); step();`,
  );
  const synced = calls.flatMap(([name, path]) => (name === 'fsync' ? [path] : []));
  expect(synced).toEqual(['/schemas/events/active']);
});

it('a folder is looked at once: a second write makes none, and asks little', () => {
  const put = (text: string): string =>
    `await objects.put(key, Buffer.from('${text}'), new Map([['a', '${text}']]), { kind: 'always' }); step();`;
  const [, calls = []] = callsOf(`${REGISTRY} ${put('1')} ${put('2')}`);
  const count = (...names: readonly string[]): number =>
    calls.filter(([name = '']) => names.includes(name)).length;
  expect(count('mkdir')).toBeLessThanOrEqual(1);
  expect(count('fsync')).toBe(4);
  expect(count('stat', 'lstat')).toBeLessThanOrEqual(20);
});

it('many writes into one folder share syncs of it, and each waits for one that began after it', () => {
  const [calls = []] = callsOf(
    `const { directoryFiles } = await import('./directory/files.js');
     const files = directoryFiles(directory, 'tmp');
     await files.write('folder/first', Buffer.from('1'));
     process.stdout.write('step\\n');
     const names = Array.from({ length: 40 }, (_, at) => 'folder/' + at);
     await Promise.all(names.map(async (name) => { await files.write(name, Buffer.from('1')); process.stdout.write('done ' + name + '\\n'); }));
     step();`,
  ).slice(1);
  const syncs = calls.filter(([name, path]) => name === 'fsync' && path === '/folder').length;
  expect(syncs).toBeLessThanOrEqual(40);
  for (const [at, [name, path]] of calls.entries()) {
    if (name !== 'done') continue;
    const renamed = calls.findIndex(
      ([call, , to]) => call === 'rename' && to === `/${String(path)}`,
    );
    const between = calls.slice(renamed, at);
    const begun = between.findIndex(([call, folder]) => call === 'open' && folder === '/folder');
    expect(begun).toBeGreaterThan(-1);
    expect(
      between.slice(begun).some(([call, folder]) => call === 'fsync' && folder === '/folder'),
    ).toBe(true);
  }
});
