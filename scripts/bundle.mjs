// One way of bundling for all that is shipped.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { licensesOf, packagesOf, requireLocked } from './licenses.mjs';

const ncc = createRequire(import.meta.url)('@vercel/ncc');
const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Packages whose modules do nothing by being loaded, but whose package.json doesn't say so. Where it does,
 * webpack leaves out what nobody uses: of @actions/core its client for tokens, and with that undici, two
 * thirds of the action's bundle and half of the time that it took to load.
 */
const WITHOUT_SIDE_EFFECTS = ['@actions/core'];

/** Copies of them that say it, where the compiled sources find them before the installed ones. */
export function declareWithoutSideEffects() {
  for (const name of WITHOUT_SIDE_EFFECTS) {
    const copy = join(root, 'build/node_modules', name);
    rmSync(copy, { recursive: true, force: true });
    cpSync(join(root, 'node_modules', name), copy, { recursive: true });
    const file = join(copy, 'package.json');
    const content = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...content, sideEffects: false }));
  }
}

/**
 * `code` of the entry, `assets`, its further files by name, the `packages` in them, and their `licenses`.
 * As ECMAScript modules only what is named of the AWS clients gets into the bundle, and each
 * provider of credentials gets a file of its own, read when it is asked; `isOneFile` takes them all
 * in.
 */
export async function bundle(entry, { isOneFile = false } = {}) {
  const { code, assets, stats } = await ncc(entry, {
    quiet: true,
    cache: false,
    minify: false,
    license: '',
    mainFields: isOneFile ? ['main'] : ['module', 'main'],
  });
  const packages = packagesOf(stats.compilation, root);
  requireLocked(packages, root);
  return { code, assets, packages, licenses: licensesOf(packages) };
}
