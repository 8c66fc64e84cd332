// What `npm pack` makes: dist/ and what describes it, no dependencies, and a command that runs
// where nothing else is installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { throwawayRepository } from './throwaway-repository.mjs';

const MOST_BYTES = 12_000_000;
const SCHEMA = '__tests__/stories/events/v1.json';

/**
 * The environment of somebody who has Node and git: nothing of npm's, and no Node that this
 * repository brings along.
 */
function plainEnvironment(root) {
  const entries = Object.entries(process.env).filter(([name]) => !/^(?:npm_|NODE_)/i.test(name));
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.startsWith(root) && !folder.includes('node_modules'));
  // Without a cache of its own, npm would ask the registry for news of itself.
  const more = { PATH: path.join(delimiter), npm_config_update_notifier: 'false' };
  return { ...Object.fromEntries(entries), ...more };
}

/** `expect(name, isTrue, details)` takes what was found. */
export function testNpmPackage(root, expect) {
  const env = plainEnvironment(root);
  const folder = mkdtempSync(join(tmpdir(), 'schema-gate-npm-'));
  const repository = throwawayRepository();
  const run = (command, args, cwd) => {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
    return { status, stdout, details: `${status}\n${stdout}\n${stderr}` };
  };
  try {
    const [packed] = JSON.parse(
      execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
        cwd: root,
        env,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
    const files = packed.files.map(({ path }) => path);
    const strange = files.filter(
      (file) =>
        !/^(?:dist\/|schemas\/|(?:action\.yml|CHANGELOG\.md|LICENSE|README\.md|package\.json)$)/.test(
          file,
        ),
    );
    expect('npm packs dist/, schemas/ and what describes them', strange.length === 0, strange);
    expect('also the licences', files.includes('dist/licenses.txt'), files);
    expect('npm packs a few MB', packed.unpackedSize < MOST_BYTES, packed.unpackedSize);

    const tarball = join(folder, packed.filename);
    const consumer = join(folder, 'consumer');
    mkdirSync(consumer);
    writeFileSync(join(consumer, 'package.json'), '{ "name": "consumer", "private": true }\n');
    const quiet = ['--offline', '--no-audit', '--no-fund'];
    const installed = run('npm', ['install', '--save-dev', ...quiet, tarball], consumer);
    expect('npm i -D of it needs no network', installed.status === 0, installed.details);
    const there = readdirSync(join(consumer, 'node_modules')).filter((one) => !one.startsWith('.'));
    expect('it brings nothing along', there.join() === 'schema-gate', there);

    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const told = run('npx', ['--offline', 'schema-gate', '--version'], consumer);
    expect('npx schema-gate --version', told.stdout === `${version}\n`, told.details);
    const once = run(
      'npx',
      ['--offline', '--yes', '--package', tarball, 'schema-gate', '--version'],
      repository.root,
    );
    expect('npx of the tarball alone', once.stdout === `${version}\n`, once.details);

    repository.write('schemas/events.json', readFileSync(join(root, SCHEMA), 'utf8'));
    repository.commit('feat: events');
    const command = join(consumer, 'node_modules/.bin/schema-gate');
    const passed = run(command, ['check'], repository.root);
    expect('schema-gate check passes in a repository', passed.status === 0, passed.details);
    repository.write('schemas/events.json', '{}');
    const blocked = run(command, ['check'], repository.root);
    expect('and blocks there', blocked.status === 1, blocked.details);
  } finally {
    repository.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}
