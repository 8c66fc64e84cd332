// One way of bundling for all that is shipped.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { licensesOf, packagesOf, requireLocked } from './licenses.mjs';

const ncc = createRequire(import.meta.url)('@vercel/ncc');
const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * What a bundle leaves out: a native library, which differs from platform to platform. Who wants
 * rows on a laptop installs it beside schema-gate.
 */
const EXTERNALS = ['@duckdb/node-api'];

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
    externals: EXTERNALS,
    mainFields: isOneFile ? ['main'] : ['module', 'main'],
  });
  const packages = packagesOf(stats.compilation, root);
  requireLocked(packages, root);
  return { code, assets, packages, licenses: licensesOf(packages) };
}
