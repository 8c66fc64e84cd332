// What is handed out. The npm package, and the zip that is deployed: the same bytes again, two
// handlers and their licences, and each handler answers where nothing is installed. And a whole release,
// but for GitHub.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { testNpmPackage } from './test-npm-package.mjs';
import { testRelease } from './test-release.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const failures = [];
let passed = 0;

function expect(name, isTrue, details = '') {
  console.log(`${isTrue ? '✔' : '✖'} ${name}`);
  if (isTrue) passed++;
  else failures.push(`${name}\n${String(details)}`);
}

function build(environment) {
  const env = { ...process.env, ...environment };
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/package.mjs')], {
    env,
    cwd: tmpdir(),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The package could not be built:\n${stderr}`);
  return readFileSync(join(root, 'build/schema_validator_enhanced.zip'));
}

/** Names to contents, from the central directory, as every reader of zips finds them. */
function unpacked(zip) {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files = new Map();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      zip.readUInt16LE(at + offset),
    );
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    files.set(name, zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}

/** What a handler answers to an event that names nothing, in a process of its own. */
function answerOf(file, folder) {
  const script = `import(${JSON.stringify(`./${file}`)}).then(async (module) => {
    const answer = await Promise.resolve(
      module.lambda_handler({}, { getRemainingTimeInMillis: () => 60_000 }),
    ).catch((error) => ({ error: error.message }));
    process.stdout.write('\\n' + JSON.stringify({ exports: Object.keys(module), answer }));
  });`;
  // Nothing of this process's environment, so that nothing here helps.
  const env = {
    AWS_REGION: 'eu-west-1',
    SCHEMA_BUCKET: 'lake',
    SCHEMA_REGISTRY_TABLE: 'items',
    NODE_OPTIONS: '--throw-deprecation',
  };
  const run = spawnSync(process.execPath, ['-e', script], {
    cwd: folder,
    env,
    encoding: 'utf8',
    timeout: 60_000,
  });
  const last = run.stdout.slice(run.stdout.lastIndexOf('\n') + 1);
  return { ...run, ...(last.startsWith('{') ? JSON.parse(last) : {}) };
}

expect(
  'this is the Node that the function runs on',
  process.versions.node.startsWith('24.'),
  process.version,
);
testNpmPackage(root, expect);
const zip = build({});
expect(
  'the same sources make the same bytes, wherever and whenever',
  build({ TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8' }).equals(zip),
);
const files = unpacked(zip);
const names = [...files.keys()].sort();
expect(
  'it holds one file for each handler, the state machine, its Glue job, licences and nothing else',
  names.join() ===
    'catch-up.asl.json,catchup.mjs,curated_catchup.py,handler.mjs,handler_enhanced.mjs,licenses.txt',
  names.join(),
);
const licenses = files.get('licenses.txt')?.toString('utf8') ?? '';
expect(
  'the licences name every package in it, each with its text',
  ['@aws-sdk/client-s3', '@aws-lambda-powertools/logger', 'p-map'].every((name) =>
    new RegExp(`^${name} [0-9.]+ \\(`, 'm').test(licenses),
  ) && licenses.includes('Permission is hereby granted'),
  licenses.slice(0, 500),
);
const places = [...new Set([root, homedir(), tmpdir()])];
const folder = mkdtempSync(join(tmpdir(), 'schema-gate-package-'));
try {
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  for (const name of names.filter((name) => name.endsWith('.mjs'))) {
    const text = files.get(name).toString('utf8');
    const leaked = places.filter((place) => text.includes(`${place}/`));
    expect(`${name} contains no path of this machine`, leaked.length === 0, leaked.join());
    const { status, stderr, exports, answer } = answerOf(name, folder);
    expect(
      `${name} loads in an empty folder, answers and ends`,
      status === 0,
      `${status}\n${stderr}`,
    );
    expect(
      `${name} exports lambda_handler alone`,
      exports?.join() === 'lambda_handler',
      String(exports),
    );
    const isTold =
      answer?.statusCode === 400 &&
      answer.valid === false &&
      answer.errors[0].type === 'MALFORMED_EVENT';
    // A state machine takes an answer for success, so its function throws.
    const isRefused = /none of the state machine/.test(answer?.error);
    expect(
      `${name} refuses a malformed event`,
      name === 'catchup.mjs' ? isRefused : isTold,
      JSON.stringify(answer),
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
testRelease(root, expect);
for (const failure of failures) console.log(`\n─── ${failure}`);
console.log(`\n${passed} passed, ${failures.length} failed`);
if (failures.length > 0) process.exitCode = 1;
