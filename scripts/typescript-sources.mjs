// The tests' own TypeScript, for scripts that measure with it; nothing is written to disk.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const OPTIONS = {
  jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
  module: { type: 'es6' },
};

/** Imports a file of the repository, `__tests__/…/x.ts`, and whatever it imports. */
export async function importTypescript(file) {
  registerHooks({
    resolve: (specifier, context, next) => {
      const isOurs = specifier.startsWith('.') && context.parentURL?.endsWith('.ts');
      return next(isOurs ? specifier.replace(/\.js$/, '.ts') : specifier, context);
    },
    load: (url, context, next) => {
      if (!url.endsWith('.ts') || url.includes('/node_modules/')) return next(url, context);
      const { code } = transformSync(readFileSync(new URL(url), 'utf8'), {
        ...OPTIONS,
        filename: fileURLToPath(url),
      });
      return { format: 'module', source: code, shortCircuit: true };
    },
  });
  return import(join(root, file));
}
