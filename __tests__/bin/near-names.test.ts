import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inProcess } from './in-process.js';
import { story, throwawayRepository, type Repository } from './repository.js';

let here: Repository;
beforeAll(() => {
  here = throwawayRepository();
  here.write('schemas/events.json', story('v1'));
  here.commit('feat: v1');
});
afterAll(() => here.remove());

it.each([
  ['check', 'event'],
  ['check', 'events'],
  ['check', 'schemas/ev.json'],
  ['plan', 'events'],
  ['publish', 'events', '--registry', './lake'],
  ['publish', 'schemas/ev.json', '--registry', './lake'],
  ['publish', 'schemas/event.json', '--registry', './lake'],
])('%s %s names the file of the topic', async (...args) => {
  const { code, err } = await inProcess(here.root, ...args);
  expect([code, err]).toEqual([2, expect.stringContaining("Did you mean 'schemas/events.json'?")]);
});

it('a branch may be mistyped in front of a path', async () => {
  const { code, err } = await inProcess(
    here.root,
    'diff',
    'mian:schemas/events.json',
    'schemas/events.json',
  );
  expect([code, err]).toEqual([2, expect.stringContaining("Did you mean 'main'?")]);
});

it('a level of --fail-on may be cut short', async () => {
  const { code, err } = await inProcess(here.root, 'check', '--fail-on', 'warn');
  expect([code, err]).toEqual([2, expect.stringContaining("Did you mean 'warning'?")]);
});

it.each([
  ['status', './lak', "there is no directory './lak'. Did you mean './lake'?"],
  ['status', './x', 'is the path right?'],
])('a directory beside it may be meant: %s --registry %s', async (command, registry, words) => {
  mkdirSync(join(here.root, 'lake'), { recursive: true });
  const { code, err } = await inProcess(here.root, command, '--registry', registry);
  expect([code, err]).toEqual([2, expect.stringContaining(words)]);
});

it('one rule is explained at a time', async () => {
  const { code, err } = await inProcess(here.root, 'rules', 'column-removed', 'cde-removed');
  expect([code, err]).toEqual([2, expect.stringContaining('rules takes one rule')]);
});
