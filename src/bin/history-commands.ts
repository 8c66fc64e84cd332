import type { CommandFacts } from './command-facts.js';
import { COMMON, REGISTRY, REGISTRY_DIRECTORY } from './options.js';

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
  {
    name: 'catch-up',
    args: 'TOPIC',
    summary: 'patch the history of a topic, so that its tables are as the active version says',
    options: [
      ...REGISTRY,
      { name: 'plan', help: 'show what would be patched, and change nothing' },
      {
        name: 'price-per-tb',
        value: 'DOLLARS',
        help: 'what Athena charges for a TB that it reads, for --plan (default: 5)',
      },
      { name: 'give-up', help: 'open the topic as it is, and record what stays unpatched' },
      { name: 'reason', value: 'TEXT', help: 'why, for --give-up' },
      {
        name: 'abandon-rewrite',
        help: 'go back to the version before an unfinished rewrite, whose types the table still has',
      },
      {
        name: 'wait',
        value: 'DURATION',
        help: 'S3 only: watch no longer than this without progress, 0 not at all (default: to the end)',
      },
      { name: 'null-period', help: 'directory only: patch rows without a period, too' },
      {
        name: 'max-inserts',
        value: 'N',
        help: 'directory only: insert up to N rows a period that an older version rejected (default: 10000)',
      },
      { name: 'format', value: 'FORMAT', help: 'text (default), json or markdown' },
      ...COMMON,
    ],
    formats: ['text', 'json', 'markdown'],
  },
  {
    name: 'verify',
    args: 'TOPIC',
    summary: 'count whether the history of a topic is as its last catch-up left it',
    options: [
      ...REGISTRY,
      { name: 'format', value: 'FORMAT', help: 'text (default), json or markdown' },
      ...COMMON,
    ],
    formats: ['text', 'json', 'markdown'],
  },
];
