// A release without GitHub: the commands of .github/workflows/release.yml, in their order, on a copy
// of this tree whose version is tagged, with a `gh` that keeps its state in a file.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { repositoryAt } from './throwaway-repository.mjs';

/** What git has of this tree and what is not committed yet, with its packages; `main` is pushed. */
function copyOf(root) {
  const folder = mkdtempSync(join(tmpdir(), 'schema-gate-release-'));
  const copy = join(folder, 'copy');
  mkdirSync(copy);
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = spawnSync('git', list, { cwd: root, encoding: 'utf8' }).stdout.split('\0');
  for (const file of files.filter((one) => one !== ''))
    cpSync(join(root, file), join(copy, file), { force: true });
  const packages = join(root, 'node_modules');
  // Links where they can be made: the copy is of another 100,000 files else.
  if (spawnSync('cp', ['-al', packages, copy]).status !== 0)
    spawnSync('cp', ['-a', packages, copy]);
  const repository = repositoryAt(copy);
  repository.git('init', '--quiet', '--initial-branch=main');
  return { ...repository, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The shell commands of a job, but for the tests, of which this is one. */
function commandsOf(root, job) {
  const { jobs } = parse(readFileSync(join(root, '.github/workflows/release.yml'), 'utf8'));
  return jobs[job].steps.flatMap(({ run }) =>
    run === undefined || run === 'bash .ci/run' ? [] : [run],
  );
}

/** `expect(name, isTrue, details)` takes what was found. */
export function testRelease(root, expect) {
  const repository = copyOf(root);
  const read = (file) => readFileSync(join(repository.root, file), 'utf8');
  const { version } = JSON.parse(read('package.json'));
  const tag = `v${version}`;
  const bin = join(dirname(repository.root), 'bin');
  const state = join(bin, 'state.json');
  mkdirSync(bin);
  writeFileSync(
    join(bin, 'gh'),
    `#!/bin/sh\nexec '${process.execPath}' '${join(root, '__tests__/release/gh.mjs')}' "$@"\n`,
  );
  chmodSync(join(bin, 'gh'), 0o755);
  const run = (command) => {
    const path = [bin, dirname(process.execPath), process.env.PATH].join(delimiter);
    const env = { ...process.env, PATH: path, GH_STATE: state, GITHUB_REF_NAME: tag };
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', command], {
      cwd: repository.root,
      env,
      encoding: 'utf8',
    });
    return { status, told: `${stdout}${stderr}` };
  };
  const [prepare, ...more] = commandsOf(root, 'build');
  const refuses = (name, why) => {
    const { status, told } = run(prepare);
    expect(`no release ${name}`, status === 1 && told.includes(why), told);
  };
  try {
    const changelog = read('CHANGELOG.md').replace(/^## .*$/m, `## ${version} (unreleased)`);
    repository.write('CHANGELOG.md', changelog);
    repository.commit('feat: everything');
    repository.git('tag', tag);
    refuses('of what the changelog calls unreleased', 'YYYY-MM-DD');
    repository.write('CHANGELOG.md', changelog.replace('(unreleased)', '(2026-01-01)'));
    refuses('of a tree with changes', 'the working tree has changes');
    const commit = repository.commit(`chore: ${version}`);
    refuses('of another commit than the tagged', 'the tag is at');
    repository.git('tag', '--force', tag);
    refuses('of what is not on main', 'not on main');
    repository.git('update-ref', 'refs/remotes/origin/main', commit);

    const prepared = run(prepare);
    expect('a release is prepared', prepared.status === 0 && more.length === 0, prepared.told);
    const sums = read('release/SHA256SUMS');
    const names = ['sbom.cdx.json', `schema-gate-${version}.tgz`, 'schema_validator_enhanced.zip'];
    expect(
      'it holds the package, the zip and the bill of materials',
      names.every((name) => sums.includes(`  ${name}\n`)) &&
        sums.trim().split('\n').length === names.length,
      sums,
    );
    expect(
      'its notes are the section of the changelog',
      changelog.includes(read('release/notes.md').trim()),
      read('release/notes.md'),
    );
    const sbom = JSON.parse(read('release/sbom.cdx.json'));
    const held = sbom.components.map(({ name }) => name);
    expect(
      'the bill names what the bundles hold, and none of the tools',
      ['@actions/core', '@aws-sdk/client-s3', 'p-map'].every((name) => held.includes(name)) &&
        !['jest', 'typescript', '@vercel/ncc'].some((name) => held.includes(name)) &&
        sbom.components.every(({ hashes }) => hashes?.length > 0),
      held.join(),
    );
    const again = run(prepare.replace('--into release', '--into release/again'));
    expect(
      'the same commit makes the same bytes',
      again.status === 0 && read('release/again/SHA256SUMS') === sums,
      again.told,
    );

    writeFileSync(state, JSON.stringify({ tags: { [tag]: commit }, releases: {}, calls: [] }));
    for (const command of commandsOf(root, 'publish')) {
      const { status, told } = run(command);
      expect(`published by: ${command}`, status === 0, told);
    }
    const { tags, releases } = JSON.parse(readFileSync(state, 'utf8'));
    const { files, draft } = releases[tag] ?? { files: [], draft: true };
    expect(
      'the release has every file',
      !draft && files.join() === [...names, 'SHA256SUMS'].join(),
      files,
    );
    const major = `v${version.split('.')[0]}`;
    expect(`${major} is the released commit`, tags[major] === commit, JSON.stringify(tags));
  } finally {
    repository.remove();
  }
}
