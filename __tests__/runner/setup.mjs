// The tests run in bare Node (jest-light-runner): it strips the types of our own sources, so all
// that is left to do is to find them by the names that tsc gives them.
import { existsSync, statSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

// Many suites share a process, one after another; each begins with the variables of the first.
const environment = { ...process.env };
function restoreEnvironment() {
  for (const name of Object.keys(process.env))
    if (!Object.hasOwn(environment, name)) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, environment);
}

const GLOBALS = new URL('./globals.mjs', import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === '@jest/globals') {
      if (/\.test\.ts(?:\?|$)/.test(context.parentURL ?? '')) restoreEnvironment();
      return { url: GLOBALS, shortCircuit: true };
    }
    const parent = context.parentURL;
    if (parent === undefined || !/^\.\.?\//.test(specifier)) return next(specifier, context);
    const found = parent.includes('/node_modules/dt-sql-parser/')
      ? grammar(specifier, parent)
      : typescript(specifier, parent);
    return found ?? next(specifier, context);
  },
});

/** `./judge.js` is written where `judge.ts` stands. */
function typescript(specifier, parent) {
  if (parent.includes('/node_modules/') || !specifier.endsWith('.js')) return undefined;
  const url = new URL(specifier.replace(/\.js$/, '.ts'), parent);
  return existsSync(fileURLToPath(url))
    ? { url: url.href, format: 'module-typescript', shortCircuit: true }
    : undefined;
}

/** The SQL grammars are ES modules that say they are none, and import folders. */
function grammar(specifier, parent) {
  const names = ['', '.js', '/index.js'].map((ending) => new URL(specifier + ending, parent));
  const url = names.find((name) =>
    statSync(fileURLToPath(name), { throwIfNoEntry: false })?.isFile(),
  );
  return url && { url: url.href, format: 'module', shortCircuit: true };
}
