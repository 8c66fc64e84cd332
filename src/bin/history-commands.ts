import type { CommandFacts } from './command-facts.js';
import { COMMON, REGISTRY_DIRECTORY } from './options.js';

/** Commands that fill tables with rows, and patch them. */
export const HISTORY_COMMANDS: readonly CommandFacts[] = [
  {
    name: 'load',
    args: 'TOPIC FILE',
    summary: 'take events, one a line, into the tables of a directory, as the pipeline would',
    options: [
      REGISTRY_DIRECTORY,
      { name: 'now', value: 'TIME', help: 'when they are taken, ISO 8601 in UTC (default: now)' },
      { name: 'format', value: 'FORMAT', help: 'text (default), json or markdown' },
      ...COMMON,
    ],
    formats: ['text', 'json', 'markdown'],
  },
];
