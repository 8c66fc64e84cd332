import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { inProcess } from './in-process.js';
import { story, throwawayRepository, type Repository, type Run } from './repository.js';

let repository: Repository;
beforeEach(() => {
  repository = throwawayRepository();
  repository.write('schemas/events.json', story('v1'));
  repository.commit('feat: events');
});
afterEach(() => repository.remove());

const check = (...args: readonly string[]): Promise<Run> =>
  inProcess(repository.root, 'check', ...args);

describe('files', () => {
  it('untracked ones are judged as new topics', async () => {
    repository.write('schemas/clicks/schema.json', story('v1').replace('"events"', '"clicks"'));
    expect(JSON.parse((await check('--format', 'json')).out)).toMatchObject({
      topics: [{ topic: 'clicks', classification: 'new', baseline: { source: 'none' } }],
    });
  });

  it('a deleted one blocks', async () => {
    repository.git('rm', '--quiet', 'schemas/events.json');
    const { code, out } = await check('--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(out).topics[0].changes[0]).toMatchObject({
      rule: 'schema-deleted',
      severity: 'breaking',
      side: 'LEFT',
      approvable: true,
    });
  });

  it('moved within its topic is unchanged', async () => {
    mkdirSync(join(repository.root, 'schemas/events'));
    repository.git('mv', 'schemas/events.json', 'schemas/events/schema.json');
    expect(await check()).toMatchObject({ code: 0 });
  });

  it('a second one for the same topic is an error', async () => {
    repository.write('schemas/events/schema.json', story('v1'));
    expect((await check('--format', 'json')).out).toContain('topic-redefined');
  });

  it('two topics with one table is an error', async () => {
    repository.write('schemas/clicks.json', story('v1'));
    expect((await check('--format', 'json')).out).toContain(
      "Table 'events' belongs to topic 'events' already",
    );
  });

  it('of an invalid topic own no table', async () => {
    repository.write('schemas/a..b.json', story('v1').replace('"events"', '"clicks"'));
    repository.write('schemas/_claims.json', story('v1').replace('"events"', '"clicks"'));
    repository.commit('chore: never publishable');
    repository.write('schemas/clicks.json', story('v1').replace('"events"', '"clicks"'));
    expect(await check()).toMatchObject({
      code: 0,
      out: expect.not.stringContaining('belongs to topic'),
    });
  });

  it('two topics with one table is an error, also where the owner’s file spells its name with an escape', async () => {
    repository.write(
      'schemas/events.json',
      story('v1').replace('"table_name": "events"', '"table_name": "\\u0065vents"'),
    );
    repository.commit('chore: another spelling');
    repository.write('schemas/clicks.json', story('v1'));
    expect((await check('--format', 'json')).out).toContain(
      "Table 'events' belongs to topic 'events' already",
    );
  });

  it('that git ignores were said not to exist', async () => {
    repository.write('.gitignore', 'drafts.json\n');
    repository.write('schemas/drafts.json', story('v1'));
    expect(await check('schemas/drafts.json')).toMatchObject({
      code: 2,
      err: expect.stringContaining('is ignored by git'),
    });
    expect(await check('schemas/none.json')).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no file'),
    });
  });

  it('named to diff from a folder further in are of the topic of the whole path', async () => {
    repository.write('schemas/clicks/schema.json', story('v1').replace('"events"', '"clicks"'));
    repository.write('old.json', story('v1'));
    const topicOf = async (folder: string, ...files: readonly string[]): Promise<unknown> => {
      const at = join(repository.root, folder);
      const { out } = await inProcess(at, 'diff', '--format', 'json', ...files);
      return JSON.parse(out).topics[0].topic;
    };
    expect(await topicOf('schemas', '../old.json', 'clicks/schema.json')).toBe('clicks');
    expect(
      await topicOf('.', 'old.json', join(repository.root, 'schemas/clicks/schema.json')),
    ).toBe('clicks');
  });

  it('with hostile names are data, never options, paths or commands', async () => {
    repository.write('schemas/-rf.json', story('v1').replace('"events"', '"t1"'));
    repository.write('schemas/my events.json', story('v1'));
    repository.write('schemas/new\nline.json', story('v1'));
    repository.write('schemas/::error::x.json', '{}');
    const { code, out } = await check('--format', 'json');
    expect(code).toBe(1);
    const topics = JSON.parse(out).topics.map(
      (topic: { topic: string; changes: { rule: string }[] }) => [
        topic.topic,
        topic.changes[0]?.rule,
      ],
    );
    expect(topics).toEqual([
      ['-rf', 'table-name-differs-from-topic'],
      ['::error::x', 'invalid-topic'],
      ['my events', 'invalid-topic'],
      ['new\nline', 'invalid-topic'],
    ]);
    for (const format of ['text', 'github', 'markdown'])
      expect((await check('--format', format)).out).not.toMatch(/^\s*::error::x/m);
  });

  it('that are links are not followed', async () => {
    const secret = join(mkdtempSync(join(tmpdir(), 'schema-gate-')), 'secret.json');
    writeFileSync(secret, '{"secret": 1}');
    symlinkSync(secret, join(repository.root, 'schemas/link.json'));
    for (const commits of [false, true]) {
      if (commits) repository.commit('chore: a link');
      const { code, out } = await check('--format', 'json', '--all');
      expect(code).toBe(1);
      expect(out).toContain('not-a-regular-file');
      expect(out).not.toContain('secret"');
    }
  });

  it('of 5 MB are refused unread', async () => {
    repository.write('schemas/big.json', `{"x-a": "${'a'.repeat(5_000_000)}"}`);
    expect((await check('--format', 'json')).out).toContain('too-large');
  });
});
