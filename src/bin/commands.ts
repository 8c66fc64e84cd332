import { FORMATS, type CommandFacts } from './command-facts.js';
import { HISTORY_COMMANDS } from './history-commands.js';
import {
  ADOPTED,
  COMMON,
  FORMAT,
  JUDGING,
  JUDGING_UPLOADS,
  REGISTRY,
  TOPIC_CONFIG,
} from './options.js';

/** The only definition of the commands: the parser, the help and docs/cli.md are made from it. */
export const COMMANDS: readonly CommandFacts[] = [
  {
    name: 'check',
    args: '[FILE…]',
    summary: 'compare your working tree with the commit where it branched off the default branch',
    options: [
      {
        name: 'base',
        value: 'REF',
        help: 'compare with the merge base of REF (default: the default branch)',
      },
      { name: 'all', help: 'judge every topic, not only the changed ones' },
      {
        name: 'no-ratchet',
        help: 'count problems that the baseline has, too, as if they were new',
      },
      ...REGISTRY,
      {
        name: 'baseline',
        value: 'SOURCE',
        help: 'auto (default: the registry, if given), registry or base-branch',
      },
      ...JUDGING,
      FORMAT,
      ...COMMON,
    ],
    formats: FORMATS,
    reportsFaults: true,
  },
  {
    name: 'diff',
    args: 'BEFORE AFTER',
    summary: 'compare two files, REF:path or -; files need no git repository',
    options: [...JUDGING, FORMAT, ...COMMON],
    formats: FORMATS,
    reportsFaults: true,
  },
  {
    name: 'plan',
    args: 'FILE',
    summary: 'show the statements and the backfill that activation would run',
    options: [
      {
        name: 'base',
        value: 'REF',
        help: 'compare with the merge base of REF (default: the default branch)',
      },
      ...REGISTRY,
      {
        name: 'baseline',
        value: 'SOURCE',
        help: 'auto (default: the registry, if given), registry or base-branch',
      },
      ...JUDGING,
      { name: 'format', value: 'FORMAT', help: 'text (default), json or markdown' },
      ...COMMON,
    ],
    formats: ['text', 'json', 'markdown'],
    reportsFaults: true,
  },
  {
    name: 'publish',
    args: '[FILE…]',
    summary: 'upload committed schemas to pending/ and wait for the result',
    options: [
      ...REGISTRY,
      {
        name: 'wait',
        value: 'DURATION',
        help: 'give up after this long without progress, e.g. 5m (default: 0, no waiting)',
      },
      { name: 'dry-run', help: 'write nothing; show what would be done' },
      {
        name: 'adopt',
        help: 'replace active versions whose commit this repository does not have',
      },
      {
        name: 'max',
        value: 'N',
        help: 'publish at most N topics, one by one; stop at the first that is not activated',
      },
      ...JUDGING_UPLOADS,
      { name: 'format', value: 'FORMAT', help: 'text (default), json, markdown or github' },
      ...COMMON,
    ],
    formats: ['text', 'json', 'markdown', 'github'],
  },
  {
    name: 'activate',
    args: 'TOPIC',
    summary: "validate and activate the topic's candidate here, as the validator Lambda would",
    options: [
      ...REGISTRY,
      { name: 'format', value: 'FORMAT', help: 'text (default) or json' },
      ...COMMON,
    ],
    formats: ['text', 'json'],
  },
  {
    name: 'adopt',
    args: '',
    summary: 'show what the active topics of an older lakehouse lack: claims and registry items',
    options: [
      ...REGISTRY,
      { name: 'yes', help: 'write what is listed' },
      { name: 'format', value: 'FORMAT', help: 'text (default) or json' },
      ...COMMON,
    ],
    formats: ['text', 'json'],
  },
  {
    name: 'retire',
    args: 'TOPIC',
    summary: 'show how to take a topic out of force for good; its tables and its archive stay',
    options: [
      ...REGISTRY,
      { name: 'yes', help: 'do what is listed' },
      { name: 'format', value: 'FORMAT', help: 'text (default) or json' },
      ...COMMON,
    ],
    formats: ['text', 'json'],
  },
  {
    name: 'status',
    args: '[TOPIC]',
    summary: 'show what is active, since when, from which commit, and whether the pipeline runs',
    options: [
      ...REGISTRY,
      { name: 'problems', help: 'only topics that need a person; exit 1 if there are any' },
      { name: 'format', value: 'FORMAT', help: 'text (default), json or markdown' },
      ...COMMON,
    ],
    formats: ['text', 'json', 'markdown'],
  },
  {
    name: 'log',
    args: 'TOPIC',
    summary: "show a topic's versions, newest first, and what changed between them",
    options: [
      ...REGISTRY,
      { name: 'format', value: 'FORMAT', help: 'text (default), json or markdown' },
      ...COMMON,
    ],
    formats: ['text', 'json', 'markdown'],
  },
  {
    name: 'doctor',
    args: '',
    summary: 'look for what is wrong with an installation, and show what mends it; writes nothing',
    options: [
      ...REGISTRY,
      { name: 'function', value: 'NAME', help: 'the validator Lambda (default: it is looked for)' },
      { name: 'format', value: 'FORMAT', help: 'text (default), json or markdown' },
      ...COMMON,
    ],
    formats: ['text', 'json', 'markdown'],
  },
  {
    name: 'try',
    args: 'TOPIC FILE',
    summary: "read a file of events, one a line, and show what the topic's schema makes of them",
    options: [
      {
        name: 'show-values',
        help: 'show the first values that fail (without it no value is shown)',
      },
      ...REGISTRY,
      TOPIC_CONFIG,
      { name: 'format', value: 'FORMAT', help: 'text (default), json or markdown' },
      ...COMMON,
    ],
    formats: ['text', 'json', 'markdown'],
  },
  ...HISTORY_COMMANDS,
  {
    name: 'rules',
    args: '[ID]',
    summary: 'list the rules, or explain one',
    options: [
      { name: 'format', value: 'FORMAT', help: 'text (default), json or markdown' },
      ...COMMON,
    ],
    formats: ['text', 'json', 'markdown'],
  },
  {
    name: 'init',
    args: '[TOPIC]',
    summary: 'write a workflow, a configuration and the first schemas; existing files are kept',
    options: [...ADOPTED, ...COMMON],
    formats: ['text'],
  },
];
