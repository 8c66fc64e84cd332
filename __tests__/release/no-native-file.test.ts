import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isBuiltin } from 'node:module';
import { afterAll, describe, expect, it } from '@jest/globals';

/** Files of dist/, which are checked out on every platform. */
const files = readdirSync('dist', { recursive: true, encoding: 'utf8' });

describe('dist/', () => {
  it('holds no native library', () => {
    expect(files.filter((file) => /\.(?:node|so|dll|dylib|wasm)$/.test(file))).toEqual([]);
  });

  it('holds no loader of one: the engine for rows is installed beside schema-gate', () => {
    const holders = files.filter(
      (file) =>
        file.endsWith('.js') &&
        readFileSync(`dist/${file}`, 'utf8').includes('node-bindings-linux-x64/duckdb.node'),
    );
    expect(holders).toEqual([]);
  });
});

describe('dist/ alone, without a package beside it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bare-dist-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  cpSync('dist', join(folder, 'dist'), { recursive: true });
  const run = (bundle: string, ...args: readonly string[]) =>
    spawnSync(process.execPath, [join(folder, 'dist', bundle), ...args], {
      cwd: folder,
      encoding: 'utf8',
    });

  it('starts as the command line', () => {
    expect(run('cli/index.js', '--version')).toMatchObject({ status: 0, stderr: '' });
  });

  it('starts as the action, which asks for its event', () => {
    expect(run('index.js')).toMatchObject({
      stdout: expect.not.stringContaining('ERR_MODULE_NOT_FOUND'),
      stderr: expect.not.stringContaining('ERR_MODULE_NOT_FOUND'),
    });
  });

  it('imports no package at its top', () => {
    const bundles = files.filter((file) => file.endsWith('.js'));
    const imported = bundles.flatMap((file) =>
      [...readFileSync(`dist/${file}`, 'utf8').matchAll(/^import .* from "([^"]+)";$/gm)].map(
        ([, name = '']) => name,
      ),
    );
    expect(
      [...new Set(imported)].filter((name) => !/^(?:node:|\.)/.test(name) && !isBuiltin(name)),
    ).toEqual([]);
  });
});

describe('package.json', () => {
  const { devDependencies, peerDependencies, peerDependenciesMeta } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  ) as {
    readonly devDependencies: Readonly<Record<string, string>>;
    readonly peerDependencies: Readonly<Record<string, string>>;
    readonly peerDependenciesMeta: Readonly<Record<string, { readonly optional: boolean }>>;
  };

  it('names the engine that is tested as an optional peer, so that nobody gets it unasked', () => {
    expect(peerDependencies).toEqual({
      '@duckdb/node-api': devDependencies['@duckdb/node-api'],
    });
    expect(peerDependenciesMeta).toEqual({ '@duckdb/node-api': { optional: true } });
  });

  it('locks the library of every platform that it is built for', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      readonly packages: Readonly<Record<string, { readonly os?: readonly string[] }>>;
    };
    const platforms = Object.entries(packages).flatMap(([path, { os = [] }]) =>
      path.startsWith('node_modules/@duckdb/node-bindings-') ? os : [],
    );
    expect([...new Set(platforms)].sort()).toEqual(['darwin', 'linux', 'win32']);
  });
});
