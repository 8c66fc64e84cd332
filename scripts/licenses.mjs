// The licences of what a bundle holds. ncc's own `license` option leaves out what is folded into
// the entry's module (p-map), and repeats one text for each of thirty packages.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** The file beside a bundle. */
export const LICENSES = 'licenses.txt';

/**
 * The packages among a webpack compilation's modules: folder, name, version and licence of each, in
 * order of folders. `root` is this repository's own package.
 */
export function packagesOf(compilation, root) {
  const folders = new Set();
  for (const module of compilation.modules) {
    for (const { resource } of module.modules ?? [module]) {
      const folder = resource === undefined ? undefined : packageFolder(resource.split('?')[0]);
      if (folder?.includes(`${sep}node_modules${sep}`)) folders.add(folder);
    }
  }
  if (folders.size === 0) throw new Error('A bundle without packages can not be: no licences');
  return [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    const path = relative(root, folder).split(sep).join('/');
    // A copy in build/ is of the package that is installed.
    return { folder, path: path.replace(/^build\//, ''), name, version, license };
  });
}

/**
 * Throws if a package is installed in another version than package-lock.json names: what is built
 * from it is not what a clean install builds.
 */
export function requireLocked(packages, root) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const stray = packages.filter(({ path, version }) => lock[path]?.version !== version);
  if (stray.length === 0) return;
  const list = stray.map(
    ({ path, version }) => `${path} is ${version}, package-lock.json has ${lock[path]?.version}`,
  );
  throw new Error(`Run npm ci first: ${list.join('; ')}`);
}

/** A text that names every package, each licence's text once. */
export function licensesOf(packages) {
  const byText = new Map();
  for (const { folder, path, name, version, license } of packages) {
    if (typeof license !== 'string')
      throw new Error(`${path} names no licence; look at it before it is bundled`);
    const text = licenseText(folder) ?? `The package carries no text of its licence (${license}).`;
    byText.set(text, (byText.get(text) ?? new Set()).add(`${name} ${version} (${license})`));
  }
  return [...byText]
    .map(([text, names]) => `${[...names].sort().join('\n')}\n\n${text}\n`)
    .sort()
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/**
 * The nearest folder upwards whose package.json has a name; others only tell how their modules are
 * read.
 */
function packageFolder(file) {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    if (existsSync(path) && JSON.parse(readFileSync(path, 'utf8')).version !== undefined)
      return folder;
  }
  return undefined;
}

function licenseText(folder) {
  const file = readdirSync(folder)
    .sort()
    .find((name) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(name));
  if (file === undefined) return undefined;
  const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}
