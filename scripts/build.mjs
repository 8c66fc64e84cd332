// tsc first, then ncc on its output: ncc's own TypeScript support does not know this TypeScript.
// `--into DIR` builds elsewhere than dist/.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle, declareWithoutSideEffects } from './bundle.mjs';
import { LICENSES } from './licenses.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const into = process.argv.includes('--into')
  ? process.argv[process.argv.indexOf('--into') + 1]
  : join(root, 'dist');

// What tsc knows of the last compilation lies beside what it wrote then, and goes with it.
for (const file of existsSync(join(root, 'build'))
  ? readdirSync(join(root, 'build'), { recursive: true })
  : []) {
  const source = join(root, 'src', String(file).replace(/\.js$/, '.ts'));
  if (String(file).endsWith('.js') && !existsSync(source))
    rmSync(join(root, 'build', String(file)));
}
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', root], {
  stdio: 'inherit',
});
rmSync(into, { recursive: true, force: true });
declareWithoutSideEffects();
for (const [entry, folder] of [
  ['action', ''],
  ['cli', 'cli'],
]) {
  const { code, assets, licenses } = await bundle(join(root, `build/bin/${entry}.js`));
  if (code.includes('undici'))
    throw new Error(`${entry} loads undici in every run: see WITHOUT_SIDE_EFFECTS in bundle.mjs`);
  const out = join(into, folder);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'index.js'), code);
  writeFileSync(join(out, LICENSES), licenses);
  for (const [name, { source }] of Object.entries(assets)) {
    mkdirSync(dirname(join(out, name)), { recursive: true });
    writeFileSync(join(out, name), source);
  }
}
chmodSync(join(into, 'cli/index.js'), 0o755);

for (const file of readdirSync(into, { recursive: true }).sort()) {
  const path = join(into, String(file));
  if (!statSync(path).isFile()) continue;
  const text = readFileSync(path, 'utf8');
  if (text.includes(root)) throw new Error(`${file} contains the path of this machine`);
  console.log(
    `${String(Math.round(statSync(path).size / 1024)).padStart(6)} KiB  ${relative(root, path)}`,
  );
}
