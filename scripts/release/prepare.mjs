// `node scripts/release/prepare.mjs vX.Y.Z [--into DIR]`: everything that a release hands out, in a
// folder (build/release): the npm package, the Lambda's zip, a bill of materials, checksums, notes.
// Refuses whatever a release may not be made from. Writes nothing outside the folder and build/.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { materials } from './materials.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const [tag, flag, folder] = process.argv.slice(2);
const into = flag === '--into' ? folder : join(root, 'build/release');

function run(command, ...args) {
  return execFileSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  });
}

function refuse(why) {
  console.error(`✖ ${tag ?? 'No tag'} is not released: ${why}`);
  process.exit(1);
}

function isAncestor(commit, of) {
  try {
    run('git', 'merge-base', '--is-ancestor', commit, of);
    return true;
  } catch {
    return false;
  }
}

/** The lines below a version's heading, or why there are none. */
function notesOf(version) {
  const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((one) => one.startsWith(`${version} `));
  if (section === undefined) refuse(`CHANGELOG.md has no section "## ${version} (YYYY-MM-DD)"`);
  const [heading, ...lines] = section.split('\n');
  if (!/^\S+ \(\d{4}-\d{2}-\d{2}\)$/.test(heading))
    refuse(`CHANGELOG.md's section must be "## ${version} (YYYY-MM-DD)", it is "## ${heading}"`);
  return `${lines.join('\n').trim()}\n`;
}

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
if (tag !== `v${version}`) refuse(`package.json says ${version}, so the tag must be v${version}`);
const notes = notesOf(version);
if (run('git', 'status', '--porcelain') !== '') refuse('the working tree has changes');
const commit = run('git', 'rev-parse', '--verify', 'HEAD').trim();
const tagged = run('git', 'rev-parse', '--verify', `refs/tags/${tag}^{commit}`).trim();
if (tagged !== commit) refuse(`the tag is at ${tagged}, checked out is ${commit}`);
if (!isAncestor(commit, 'refs/remotes/origin/main')) refuse('its commit is not on main');

run(process.execPath, join(root, 'scripts/build.mjs'));
const changed = run('git', 'status', '--porcelain', '--', 'dist').trim();
if (changed !== '') refuse(`dist/ is not what the sources build:\n${changed}`);

rmSync(into, { recursive: true, force: true });
mkdirSync(into, { recursive: true });
run('npm', 'pack', '--silent', '--pack-destination', into);
run(process.execPath, join(root, 'scripts/package.mjs'), '--built');
copyFileSync(
  join(root, 'build/schema_validator_enhanced.zip'),
  join(into, 'schema_validator_enhanced.zip'),
);
const lists = ['dist/licenses.txt', 'dist/cli/licenses.txt', 'build/lambda/licenses.txt'].map(
  (file) => readFileSync(join(root, file), 'utf8'),
);
const sbom = JSON.parse(run('npm', 'sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'));
writeFileSync(
  join(into, 'sbom.cdx.json'),
  `${JSON.stringify(materials(sbom, lists), undefined, 2)}\n`,
);
const sums = readdirSync(into)
  .sort()
  .map((file) => {
    const sum = createHash('sha256')
      .update(readFileSync(join(into, file)))
      .digest('hex');
    return `${sum}  ${file}\n`;
  });
writeFileSync(join(into, 'SHA256SUMS'), sums.join(''));
writeFileSync(join(into, 'notes.md'), notes);
console.log(`${sums.join('')}✔ ${tag} (${commit}) is ready in ${into}`);
