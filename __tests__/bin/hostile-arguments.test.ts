import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { COMMANDS } from '../../src/bin/commands.js';
import { commandsIn } from '../runner-commands.js';
import { inProcess } from './in-process.js';
import { story, throwawayRepository, type Repository } from './repository.js';

const HOSTILE = ['\u00a0::stop-commands::x', '\u3000::add-mask::x', 'a\n::error::x', 'a##[group]x'];

let repository: Repository;
beforeAll(() => {
  repository = throwawayRepository();
  repository.write('schemas/events.json', story('v1'));
  for (const name of HOSTILE) repository.write(`schemas/${name}.json`, '{"a": "##[group]"}');
  repository.commit('feat: events');
});
afterAll(() => repository.remove());

/** Only what a run itself has to say. */
const foreign = (log: string): readonly string[] =>
  commandsIn(log).filter((name) => !['error', 'warning', 'notice'].includes(name));

const lines = COMMANDS.flatMap(({ name, formats, options }) =>
  formats.flatMap((format) =>
    // One that is trimmed, one that is found anywhere.
    [HOSTILE[0] ?? '', HOSTILE.at(-1) ?? ''].map((hostile) => {
      const registry = options.some((one) => one.name === 'registry')
        ? ['--registry', './lake']
        : [];
      const known = options.some((one) => one.name === 'format') ? ['--format', format] : [];
      return [name, format, hostile, [name, ...registry, ...known]] as const;
    }),
  ),
);

it.each(lines)('%s --format %s prints no command for the argument %j', async (...row) => {
  const [name, format, hostile, args] = row;
  const file = `schemas/${hostile}.json`;
  const given = name === 'diff' ? [file, file] : [file];
  const run = await inProcess(repository.root, ...args, '--', ...given);
  const printed = run.out + run.err;
  expect(foreign(printed)).toEqual([]);
  // In other formats than that of commands, not even ours.
  if (format !== 'github') expect(commandsIn(printed)).toEqual([]);
});
