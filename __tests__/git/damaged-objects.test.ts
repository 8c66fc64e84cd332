import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Fault } from '../../src/errors.js';
import type { Git } from '../../src/git/git.js';
import { openRepository } from '../../src/git/local.js';
import { throwawayRepository, type Repository } from '../bin/repository.js';
import { checkAt } from '../gate/checking.js';

let repository: Repository;
let sha: string;
const opened: Git[] = [];
beforeEach(() => {
  repository = throwawayRepository();
  repository.write('.schema-gate.yml', 'fail-on: warning\n');
  repository.write('schemas/v.json', '{"payload_columns":{}}\n');
  repository.write('schemas/odd\nname.json', 'odd');
  sha = repository.commit('one');
});
afterEach(() => {
  for (const git of opened.splice(0)) git.close();
  repository.remove();
});

async function open(): Promise<Git> {
  const git = await openRepository(repository.root);
  opened.push(git);
  return git;
}

/** The loose object of a name. */
function objectFile(name: string): string {
  const oid = repository.git('rev-parse', name);
  return join(repository.root, '.git/objects', oid.slice(0, 2), oid.slice(2));
}
const lose = (name: string): void => rmSync(objectFile(name));
const damage = (name: string): void => {
  const path = objectFile(name);
  chmodSync(path, 0o644);
  writeFileSync(path, 'no object');
};

describe('an object that a commit names and that can’t be read', () => {
  it.each([
    ['is lost', 'schemas/v.json', (): void => lose('HEAD:schemas/v.json')],
    ['is damaged', 'schemas/v.json', (): void => damage('HEAD:schemas/v.json')],
    ['is the configuration', '.schema-gate.yml', (): void => lose('HEAD:.schema-gate.yml')],
    ['is the folder above', 'schemas/v.json', (): void => lose('HEAD:schemas')],
    ['is the whole tree', 'schemas/v.json', (): void => lose('HEAD^{tree}')],
  ])('is no absent file, though git says missing: it %s', async (_, path, harm) => {
    harm();
    const git = await open();
    const reading = git.fileAt(sha, path);
    await expect(reading).rejects.toThrow(Fault);
    await expect(reading).rejects.toThrow(`${path}" of commit ${sha.slice(0, 12)}`);
  });

  it('is a fault by its name, too, and the message names the file', async () => {
    const oid = repository.git('rev-parse', 'HEAD:schemas/v.json');
    lose('HEAD:schemas/v.json');
    const git = await open();
    const place = { path: 'schemas/v.json', commit: sha };
    await expect(git.blob(oid, place)).rejects.toThrow(
      `git can't read "schemas/v.json" of commit ${sha.slice(0, 12)} (object ${oid} is missing`,
    );
  });

  it('is one fault, in seconds, where its end is damaged and git ends in the middle of it', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `schemas/t${index}.json`);
    for (const name of names)
      repository.write(name, JSON.stringify({ columns: randomBytes(20_000).toString('hex') }));
    const two = repository.commit('two');
    const cut = (name: string): void => {
      const file = objectFile(`HEAD:${name}`);
      chmodSync(file, 0o644);
      truncateSync(file, statSync(file).size - 4);
    };
    for (const name of names.slice(3, 5)) cut(name);
    const git = await open();
    const began = Date.now();
    const read = await Promise.allSettled(names.map((name) => git.fileAt(two, name)));
    expect(read.map(({ status }) => status)).toEqual(
      names.map((_, index) => (index === 3 || index === 4 ? 'rejected' : 'fulfilled')),
    );
    expect(read[3]).toMatchObject({ reason: { file: 'schemas/t3.json' } });
    expect(Date.now() - began).toBeLessThan(10_000);
    // Many of them are told as a whole: no process for each.
    for (const name of names) if (name !== names[3] && name !== names[4]) cut(name);
    const all = await Promise.allSettled(names.map((name) => git.fileAt(two, name)));
    expect(all.every(({ status }) => status === 'rejected')).toBe(true);
    expect(Date.now() - began).toBeLessThan(20_000);
  });

  it('leaves the files beside it readable, and what is absent absent', async () => {
    lose('HEAD:schemas/v.json');
    const git = await open();
    for (const path of ['schemas/w.json', 'schemas/v.json/deeper', 'none/x.json', '.schema-gate'])
      expect(await git.fileAt(sha, path)).toBe('missing');
    expect(Buffer.from(await git.fileAt(sha, 'schemas/odd\nname.json')).toString()).toBe('odd');
  });

  it('is a fault where it is the commit that a branch names', async () => {
    repository.git('branch', 'other');
    repository.write('schemas/v.json', '{}');
    repository.commit('two');
    lose('other');
    const git = await open();
    await expect(git.commit('other')).rejects.toThrow(`git can't read "other" (commit ${sha}`);
    expect(await git.commit('none')).toBeUndefined();
    expect(await git.commit('HEAD:schemas')).toBeUndefined();
  });

  it.each(['HEAD:schemas/v.json', 'HEAD:.schema-gate.yml'])('fails a check: %s', async (name) => {
    repository.git('checkout', '--quiet', '-b', 'change');
    repository.write('schemas/v.json', '{"payload_columns":{"a":"INT"}}\n');
    repository.write('.schema-gate.yml', '');
    lose(name);
    repository.commit('two');
    const path = name.slice('HEAD:'.length);
    const outcome = await checkAt(repository.root, undefined).then(
      ({ exitCode, errors }) => ({ exitCode, message: errors[0]?.message }),
      (error: unknown) => ({ exitCode: error instanceof Fault ? 3 : 0, message: String(error) }),
    );
    expect(outcome).toEqual({ exitCode: 3, message: expect.stringContaining(`"${path}"`) });
  });
});

describe('what stands in for an object', () => {
  it('is not read: `git replace` of the base would let a break pass', async () => {
    const before = repository.git('rev-parse', 'HEAD:schemas/v.json');
    repository.write('schemas/v.json', 'other');
    repository.commit('two');
    repository.git('replace', before, repository.git('rev-parse', 'HEAD:schemas/v.json'));
    const git = await open();
    expect(Buffer.from(await git.fileAt(sha, 'schemas/v.json')).toString()).toContain('payload');
  });

  it('nor are grafts, which give a commit other parents', async () => {
    repository.write('schemas/v.json', 'other');
    const second = repository.commit('two');
    mkdirSync(join(repository.root, '.git/info'), { recursive: true });
    writeFileSync(join(repository.root, '.git/info/grafts'), `${second}\n`);
    const git = await open();
    expect(await git.ancestry(sha, second)).toBe('ancestor');
  });
});
