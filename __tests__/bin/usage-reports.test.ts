import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inProcess } from './in-process.js';
import { story, throwawayRepository } from './repository.js';

const here = throwawayRepository();
beforeAll(() => {
  here.write('schemas/events.json', story('v1'));
  here.commit('feat: v1');
});
afterAll(() => here.remove());

describe('wrong usage in a format of scripts is a report with its errors', () => {
  it.each([
    ['check --base nope', 'nope'],
    ['check --fail-on sometimes', '--fail-on must be one of'],
    ['check --nope', 'Unknown option --nope'],
    ['check --config nope.yml', 'nope.yml'],
    ['diff one', 'diff takes two files'],
    ['diff one two --all', 'Unknown option --all'],
    ['plan', 'plan takes one file'],
    ['plan x --max', 'Unknown option --max'],
  ])('%s', async (line, message) => {
    const { code, out } = await inProcess(here.root, ...line.split(' '), '--format', 'json');
    expect({ code, report: JSON.parse(out) as unknown }).toMatchObject({
      code: 2,
      report: {
        result: 'error',
        topics: [],
        errors: [{ message: expect.stringContaining(message) as unknown }],
      },
    });
  });

  it('also where it goes to a file, of which an earlier run’s verdict must not stay', async () => {
    const line = ['check', '--nope', '--format=json', '--output', 'report.json'];
    expect((await inProcess(here.root, ...line)).code).toBe(2);
    const text = readFileSync(join(here.root, 'report.json'), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ result: 'error' });
  });

  it('but not where the format itself is wrong, or nobody knows the command', async () => {
    for (const line of [
      ['check', '--format', 'jsn'],
      ['chek', '--format', 'json'],
    ]) {
      const { code, out, err } = await inProcess(here.root, ...line);
      expect([code, out, err]).toEqual([2, '', expect.stringContaining('Did you mean')]);
    }
    expect(existsSync(join(here.root, 'jsn'))).toBe(false);
  });
});
