import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

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
