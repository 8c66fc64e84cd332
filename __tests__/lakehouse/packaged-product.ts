// The product as it is built and as it is shipped, for suites.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL, fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const zip = join(root, 'build', 'schema_validator_enhanced.zip');

/**
 * Builds the package where it isn't newer than all it is made of.
 *
 * @returns {string} The path of the zip.
 */
export function packagedProduct() {
  if (!isBuilt()) execFileSync(process.execPath, [join(root, 'scripts', 'package.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
  return zip;
}

/**
 * A module of the build, by its path in src without an ending.
 *
 * @param {string} path
 */
export function builtModule(path) {
  packagedProduct();
  return import(pathToFileURL(join(root, 'build', `${path}.js`)).href);
}

let isKnown = false;

function isBuilt() {
  if (isKnown) return true;
  if (!existsSync(zip)) return false;
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = [...sources.map(({ parentPath, name }) => join(parentPath, name)), join(root, 'scripts', 'package.mjs')];
  const { mtimeMs } = statSync(zip);
  isKnown = paths.every((path) => statSync(path).mtimeMs < mtimeMs);
  return isKnown;
}
