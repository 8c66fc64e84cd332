import { ESLint } from 'eslint';
import { describe, expect, it } from '@jest/globals';

const linter = new ESLint();
const PURE_RULES = new Set(['house/pure-globals', 'no-restricted-syntax']);

/** Rules of purity that a text of this file breaks. */
async function impuritiesOf(filePath: string, code: string): Promise<string[]> {
  const [result] = await linter.lintText(code, { filePath });
  const messages = result?.messages ?? [];
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return messages.flatMap(({ ruleId }) => (PURE_RULES.has(ruleId ?? '') ? (ruleId ?? '') : []));
}

const IMPURITIES = [
  ['the clock', 'export const now = (): number => Date.now();'],
  ['a date of now', 'export const now = (): object => new Date();'],
  ['the clock by way of globalThis', 'export const now = (): number => globalThis.Date.now();'],
  ['a precise clock', 'export const now = (): number => performance.now();'],
  ['randomness', 'export const any = (): number => Math.random();'],
  [
    'randomness taken apart',
    'const { random } = Math;\nexport const any = (): number => random();',
  ],
  ['randomness by a computed name', "export const any = (): unknown => Math['random'];"],
  ['a random id', 'export const id = (): string => crypto.randomUUID();'],
  ['the process', "export const home = (): unknown => process.env['HOME'];"],
  ['the console', "export const say = (): void => console.log('x');"],
  ['a timer', 'export const later = (f: () => void): unknown => setTimeout(f, 1);'],
  ['a microtask', 'export const later = (f: () => void): void => queueMicrotask(f);'],
  ['a request', "export const get = (): unknown => fetch('https://example.org');"],
  ['a promise', 'export const soon = (): unknown => Promise.resolve(1).then(() => 2);'],
  ['an async function', 'export async function soon(): Promise<void> {}'],
  ['a generator', 'export function* some(): Generator<number> { yield 1; }'],
  ['a module that is loaded later', "export const load = (): unknown => import('./other.js');"],
  ['the place of a module', 'export const here = (): unknown => import.meta.url;'],
  ['the locale', 'export const order = (a: string, b: string): number => a.localeCompare(b);'],
  ['an international format', 'export const format = (): unknown => new Intl.NumberFormat();'],
  ['a hidden cache', 'const known = new WeakMap<object, number>();\nexport const of = known;'],
  ['a map that fills', 'const known = new Map<string, number>();\nexport const of = known;'],
  ['a variable of the module', 'let count = 0;\nexport const next = (): number => ++count;'],
  ['bytes of Node', "export const bytes = (): unknown => Buffer.from('x');"],
  ['evaluation', "export const run = (): unknown => eval('1');"],
] as const;

describe.each(['src/core/text', 'src/core/verdict', 'src/protocol', 'src/report'])('%s', (room) => {
  it.each(IMPURITIES)('refuses %s', async (_, code) => {
    expect(await impuritiesOf(`${room}/planted.ts`, code)).not.toEqual([]);
  });

  it('accepts what only computes', async () => {
    const code = `
const TABLE = new Map([['a', 1]]);
export const day = (): number => Date.UTC(2026, 0, 1) + Math.max(1, 2);
export const text = (value: unknown): string => JSON.stringify(Object.keys({ value }));
export const found = (key: string): number | undefined => TABLE.get(key);
export type When = Date | Promise<void>;
`;
    expect(await impuritiesOf(`${room}/planted.ts`, code)).toEqual([]);
  });
});

it.each([
  ['a value', 'export const LIMIT = 1;'],
  ['a function', 'export function f(): void {}'],
  [
    'a value of another file',
    "export { f } from '../../src/git/local.js';\nexport interface A { readonly a: 1 }",
  ],
  [
    'an import that is kept',
    "import { f } from '../../src/git/local.js';\nexport type A = typeof f;",
  ],
])('a port refuses %s', async (_, code) => {
  for (const port of [
    'src/registry/registry.ts',
    'src/warehouse/warehouse.ts',
    'src/backfill/backfill.ts',
  ])
    expect(new Set(await impuritiesOf(port, code))).toEqual(new Set(['no-restricted-syntax']));
});

it('a port accepts types', async () => {
  const code = `import type { Other } from './other.js';\nexport interface Port { readonly get: () => Other }\nexport type Key = string;`;
  expect(await impuritiesOf('src/registry/registry.ts', code)).toEqual([]);
});

it('a choice among four is refused, one among three is not', async () => {
  const three = 'export const f = (n: number): string => (n > 2 ? "c" : n > 1 ? "b" : "a");';
  const four =
    'export const f = (n: number): string => (n > 3 ? "d" : n > 2 ? "c" : n > 1 ? "b" : "a");';
  expect(await impuritiesOf('src/gate/planted.ts', three)).toEqual([]);
  expect(await impuritiesOf('src/gate/planted.ts', four)).toEqual(['no-restricted-syntax']);
});
