// `node scripts/release/publish.mjs vX.Y.Z DIR`: makes the release of a tag from what prepare.mjs put
// into DIR, and moves the tag of its major version. GitHub's command line does the calls (GH_TOKEN,
// GH_REPO). Every step looks at what is there first, so a run that broke off can be run again.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [tag, from] = process.argv.slice(2);
const NOTES = 'notes.md';
const VERSION = /^v(\d+)\.(\d+)\.(\d+)(-[0-9A-Za-z.-]+)?$/;

function stop(why) {
  console.error(`✖ ${why}`);
  process.exit(1);
}

/** Standard output of `gh`; `undefined` where GitHub says 404. Any other failure ends the run. */
function gh(...args) {
  const { status, stdout, stderr, error } = spawnSync('gh', args, { encoding: 'utf8' });
  if (status === 0) return stdout;
  if (/HTTP 404|release not found/.test(stderr)) return undefined;
  return stop(`gh ${args.join(' ')}: ${error?.message ?? stderr.trim()}`);
}

/** The files that SHA256SUMS names, each with the bytes it says, and the sums themselves. */
function filesIn(folder) {
  const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8');
  const files = [...sums.matchAll(/^([0-9a-f]{64}) {2}([\w.-]+)$/gm)].map(([, sum, file]) => {
    const found = createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex');
    if (found !== sum) stop(`${file} is not what SHA256SUMS says`);
    return file;
  });
  if (files.length === 0) stop('SHA256SUMS names no file');
  return [...files, 'SHA256SUMS'].map((file) => join(folder, file));
}

function newest([, ...a], [, ...b]) {
  for (const place of [0, 1, 2])
    if (Number(a[place]) !== Number(b[place])) return a[place] - b[place];
  return 0;
}

const version = VERSION.exec(tag ?? '');
if (version === null || from === undefined) stop('Usage: publish.mjs vX.Y.Z DIR');
const [, major, , , prerelease] = version;
const files = filesIn(from);

// As a draft first: where releases are immutable, nothing can be attached to one that is out.
const existing = gh('release', 'view', tag, '--json', 'isDraft');
if (existing === undefined) {
  const more = prerelease === undefined ? [] : ['--prerelease'];
  const notes = ['--title', tag, '--notes-file', join(from, NOTES)];
  gh('release', 'create', tag, '--verify-tag', '--draft', ...notes, ...more, ...files);
  gh('release', 'edit', tag, '--draft=false');
} else if (JSON.parse(existing).isDraft) {
  gh('release', 'upload', tag, '--clobber', ...files);
  gh('release', 'edit', tag, '--draft=false');
}
console.log(`✔ ${tag} is released with ${files.length} files`);

if (prerelease !== undefined) {
  console.log(`v${major} stays: ${tag} is a prerelease`);
  process.exit();
}
const tags = JSON.parse(gh('api', `repos/{owner}/{repo}/git/matching-refs/tags/v${major}.`))
  .map(({ ref }) => VERSION.exec(ref.replace('refs/tags/', '')))
  .filter((one) => one !== null && one[4] === undefined);
const latest = tags.sort(newest).at(-1);
if (latest !== undefined && newest(latest, version) > 0) {
  console.log(`v${major} stays at ${latest[0]}, which is newer than ${tag}`);
  process.exit();
}
// The commit behind the tag, also where the tag is annotated.
const { sha } = JSON.parse(gh('api', `repos/{owner}/{repo}/commits/tags/${tag}`));
const moved = gh(
  'api',
  `repos/{owner}/{repo}/git/refs/tags/v${major}`,
  '--method',
  'PATCH',
  '-f',
  `sha=${sha}`,
  '-F',
  'force=true',
);
if (moved === undefined)
  gh(
    'api',
    'repos/{owner}/{repo}/git/refs',
    '--method',
    'POST',
    '-f',
    `ref=refs/tags/v${major}`,
    '-f',
    `sha=${sha}`,
  );
console.log(`✔ v${major} is ${tag} (${sha})`);
