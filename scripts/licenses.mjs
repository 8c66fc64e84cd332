// The licences of what a bundle holds. ncc's own `license` option leaves out what is folded into the entry's module (p-map), and repeats one
// text for each of thirty packages.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** The file beside a bundle. */
export const LICENSES = 'licenses.txt';

/** A text that names every package among a webpack compilation's modules, each licence's text once. `root` is this repository's own package. */
export function licensesOf(compilation, root) {
  const folders = new Set();
  for (const module of compilation.modules) {
    for (const { resource } of module.modules ?? [module]) {
      const folder = resource === undefined ? undefined : packageFolder(resource.split('?')[0]);
      if (folder?.includes(`${sep}node_modules${sep}`)) folders.add(folder);
    }
  }
  if (folders.size === 0) throw new Error('A bundle without packages can not be: no licences');
  const byText = new Map();
  for (const folder of [...folders].sort()) {
    const { name, version, license } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    if (typeof license !== 'string')
      throw new Error(
        `${relative(root, folder)} names no licence; look at it before it is bundled`,
      );
    const text = licenseText(folder) ?? `The package carries no text of its licence (${license}).`;
    byText.set(text, (byText.get(text) ?? new Set()).add(`${name} ${version} (${license})`));
  }
  return [...byText]
    .map(([text, names]) => `${[...names].sort().join('\n')}\n\n${text}\n`)
    .sort()
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** The nearest folder upwards whose package.json has a name; others only tell how their modules are read. */
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
