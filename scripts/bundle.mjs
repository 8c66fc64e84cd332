// One way of bundling for all that is shipped.
import { createRequire } from 'node:module';

const ncc = createRequire(import.meta.url)('@vercel/ncc');

/**
 * `code` of the entry and `assets`, its further files by name. As ECMAScript modules only what is named of the AWS clients gets into the
 * bundle, and each provider of credentials gets a file of its own, read when it is asked; `isOneFile` takes them all in.
 */
export function bundle(entry, { isOneFile = false } = {}) {
  return ncc(entry, {
    quiet: true,
    cache: false,
    minify: false,
    license: '',
    mainFields: isOneFile ? ['main'] : ['module', 'main'],
  });
}
