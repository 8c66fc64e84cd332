// build/schema_validator_enhanced.zip: the validator Lambda for the Node 24 runtime, AWS SDK
// included. Three handlers, each one file, the state machine of catch-ups and the file of its Glue job, and licences; the same sources
// make the same bytes. Runs after a build, or builds itself.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { ZipFile } from 'yazl';
import { bundle } from './bundle.mjs';
import { LICENSES, licensesOf } from './licenses.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const build = join(root, 'build');
const zip = join(build, 'schema_validator_enhanced.zip');
const HANDLERS = ['handler_enhanced', 'handler', 'catchup'];
/** Zip keeps local time without a zone, and begins with 1980. */
const EPOCH = new Date(1980, 0, 1);
// Modules are named by their way from here, which is part of the bytes.
process.chdir(root);

if (!existsSync(join(build, 'bin', 'handler.js')) || !process.argv.includes('--built')) {
  rmSync(build, { recursive: true, force: true });
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', root], {
    stdio: 'inherit',
  });
}

// On the command line clients are loaded when they are needed; a Lambda needs them all, and one
// file starts faster than five.
const eager = join(build, 'lambda-sources');
rmSync(eager, { recursive: true, force: true });
mkdirSync(eager, { recursive: true });
for (const folder of readdirSync(build).filter(
  (name) => !/^(?:lambda|node_modules)|\.zip$/.test(name),
))
  cpSync(join(build, folder), join(eager, folder), { recursive: true });
for (const file of readdirSync(eager, { recursive: true }).map(String)) {
  if (!file.endsWith('.js')) continue;
  const path = join(eager, file);
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replaceAll("import('", 'import(/* webpackMode: "eager" */ \''),
  );
}
writeFileSync(join(eager, 'package.json'), '{ "type": "module" }\n');

const out = join(build, 'lambda');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const archive = new ZipFile();
const add = (name, text) => {
  writeFileSync(join(out, name), text);
  archive.addBuffer(Buffer.from(text), name, {
    mtime: EPOCH,
    forceDosTimestamp: true,
    mode: 0o100644,
    compressionLevel: 9,
  });
  console.log(`${String(Math.round(text.length / 1024)).padStart(6)} KiB  build/lambda/${name}`);
};
const packages = new Map();
for (const name of HANDLERS) {
  const {
    code,
    assets,
    packages: own,
  } = await bundle(join(eager, 'bin', `${name}.js`), {
    isOneFile: true,
  });
  const more = Object.keys(assets).filter((asset) => asset.endsWith('.js'));
  if (more.length > 0) throw new Error(`${name} is not one file: ${more.join(', ')}`);
  if (code.includes(root)) throw new Error(`${name} contains the path of this machine`);
  for (const one of own) packages.set(one.path, one);
  add(`${name}.mjs`, code);
}
// What the state machine and the job are compared with where they run.
for (const file of ['state-machines/catch-up.asl.json', 'glue/curated_catchup.py'])
  add(file.replace(/^.*\//, ''), readFileSync(join(root, 'infra', file), 'utf8'));
add(LICENSES, licensesOf([...packages.values()]));
rmSync(eager, { recursive: true, force: true });
archive.end();
await pipeline(archive.outputStream, createWriteStream(zip));
console.log(
  `${String(Math.round(readFileSync(zip).length / 1024)).padStart(6)} KiB  build/schema_validator_enhanced.zip`,
);
