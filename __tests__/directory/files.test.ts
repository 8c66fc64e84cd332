import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { directoryFiles, type DirectoryFiles } from '../../src/directory/files.js';
import { Fault } from '../../src/errors.js';

let home: string;
let root: string;
let outside: string;
let files: DirectoryFiles;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'schema-gate-files-'));
  root = join(home, 'root');
  outside = join(home, 'outside');
  mkdirSync(outside);
  files = directoryFiles(root, 'own/tmp');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const bytes = (text: string): Uint8Array => Buffer.from(text);
const textOf = async (path: string): Promise<string | undefined> => {
  const content = await files.read(path, 1000);
  return content === undefined ? undefined : Buffer.from(content.bytes).toString();
};

const WORK: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['reading', () => files.read('a/b/file', 1000)],
  ['writing', () => files.write('a/b/file', bytes('new'))],
  ['creating', () => files.create('a/b/other', bytes('new'))],
  ['removing', () => files.remove('a/b/file')],
  ['discarding', () => files.discard('a/b/file')],
  ['listing', () => files.entries('a/b')],
];

describe('a folder that was used before', () => {
  it.each(
    WORK.flatMap(([what, work]) =>
      ['a', 'a/b', 'own/tmp'].map((path) => [what, path, work] as const),
    ),
  )('and is a link by now stops %s: %s', async (what, path, work) => {
    await files.write('a/b/file', bytes('old'));
    await work();
    await files.write('a/b/file', bytes('old'));
    const moved = join(outside, 'moved');
    renameSync(join(root, path), moved);
    mkdirSync(join(outside, 'other/b'), { recursive: true });
    writeFileSync(join(outside, 'other/b/file'), 'secret');
    writeFileSync(join(outside, 'other/file'), 'secret');
    symlinkSync(join(outside, 'other'), join(root, path));
    const isUnused = path === 'own/tmp' && what !== 'writing' && what !== 'creating';
    const answer: unknown = await work().catch((error: unknown) => error);
    if (isUnused) expect(answer).not.toBeInstanceOf(Error);
    else {
      expect(answer).toBeInstanceOf(Fault);
      expect(String(answer)).toContain(`${join(root, path)} is a link`);
    }
    expect(readdirSync(join(outside, 'other'), { recursive: true }).sort()).toEqual(['b', 'b/file', 'file']); // prettier-ignore
    expect(readFileSync(join(outside, 'other/b/file'), 'utf8')).toBe('secret');
  });

  it('and was removed is made again', async () => {
    await files.write('a/b/file', bytes('old'));
    rmSync(root, { recursive: true });
    expect([await textOf('a/b/file'), await files.entries('a/b')]).toEqual([undefined, []]);
    await files.write('a/b/file', bytes('new'));
    expect(await textOf('a/b/file')).toBe('new');
  });

  it('and is a file by now is a fault', async () => {
    await files.write('a/b/file', bytes('old'));
    rmSync(join(root, 'a/b'), { recursive: true });
    writeFileSync(join(root, 'a/b'), '');
    for (const [, work] of WORK)
      await expect(work()).rejects.toThrow(`${join(root, 'a/b')} isn't a folder (ENOTDIR)`);
  });
});

it('a file is created once, and then stays as it is', async () => {
  const made = await Promise.all(
    Array.from({ length: 10 }, (_, at) => files.create('a/file', bytes(String(at)))),
  );
  expect(made.filter(Boolean)).toHaveLength(1);
  expect(await textOf('a/file')).toBe(String(made.indexOf(true)));
  expect(readdirSync(join(root, 'own/tmp'))).toEqual([]);
});

it('nothing unfinished stays behind where a folder is in the way', async () => {
  mkdirSync(join(root, 'a/file'), { recursive: true });
  await expect(files.write('a/file', bytes('new'))).rejects.toThrow(Fault);
  expect(await files.create('a/file', bytes('new'))).toBe(false);
  expect(readdirSync(join(root, 'own/tmp'))).toEqual([]);
});

it.each([
  ['a folder', () => mkdirSync(join(root, 'a/b'), { recursive: true })],
  ['nothing', () => undefined],
  ['no folder on the way', () => mkdirSync(root)],
])('where %s stands no file is read', async (_, prepare) => {
  prepare();
  expect(await files.read('a/b', 1000)).toBeUndefined();
});

it('reading a file again and again lets others go on', async () => {
  await files.write('a', bytes('a'));
  let isOver = false;
  setTimeout(() => (isOver = true), 5);
  while (!isOver) await files.read('a', 1000);
  expect(dirname(join(root, 'a'))).toBe(root);
});
