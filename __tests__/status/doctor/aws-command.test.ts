import { spawnSync } from 'node:child_process';
import { expect, it } from '@jest/globals';
import { awsCommand, shellWord } from '../../../src/status/doctor/aws-command.js';

it.each<readonly [string, string]>([
  ['lean-ops-dev-schema-upload-trigger', 'lean-ops-dev-schema-upload-trigger'],
  ['arn:aws:sqs:eu-west-1:123456789012:a', 'arn:aws:sqs:eu-west-1:123456789012:a'],
  ["it's", "'it'\\''s'"],
  ['', "''"],
  ['$(rm -rf ~)', "'$(rm -rf ~)'"],
  ['{"a":1}', `'{"a":1}'`],
])('%s is written %s', (text, word) => {
  expect(shellWord(text)).toBe(word);
});

it.each(['a b', '`id`', '$HOME', '; id #', "'; id; '", '"', '*', '~', '\\', 'a\nb'])(
  'a shell reads %j as it is',
  (text) => {
    const { stdout } = spawnSync('sh', ['-c', `printf %s ${shellWord(text)}`], {
      encoding: 'utf8',
    });
    expect(stdout).toBe(text);
  },
);

it('a command names its options in order', () => {
  expect(awsCommand('events enable-rule', { name: 'a rule', force: undefined })).toBe(
    "aws events enable-rule --name 'a rule' --force",
  );
});
