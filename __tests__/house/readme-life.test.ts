import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import { demoRows } from '../../scripts/demo-rows.mjs';
import { inProcess } from '../bin/in-process.js';

const BLOCK = /(?<=<!-- the output of npm run demo -- --rows -->\n\n```text\n)[\s\S]*?(?=```\n)/;

/** Sections of the demonstration that the README leaves out, since it is short. */
const LEFT_OUT = /--plan$|^schema-gate status|^Under v2, before/;

/** The demonstration as the README has it: from the first load to the verification, without exit codes. */
async function life(): Promise<string> {
  const sections: { readonly title: string; readonly lines: string[] }[] = [];
  const title = (text: string): void => void sections.push({ title: text, lines: [] });
  const print = (text: string): void => void sections.at(-1)?.lines.push(text);
  const expectCode = (code: number | null, expected: number): void => expect(code).toBe(expected);
  await demoRows({ root: resolve('.'), run: inProcess, title, print, expectCode });
  const first = sections.findIndex((one) => one.title.startsWith('schema-gate load'));
  const last = sections.findIndex((one) => one.title.startsWith('schema-gate verify'));
  return sections
    .slice(first, last + 1)
    .filter((one) => !LEFT_OUT.test(one.title))
    .map((one) => {
      const isCommand = one.title.startsWith('schema-gate ');
      return `${isCommand ? '$' : '#'} ${one.title}\n${one.lines.join('\n')}\n`;
    })
    .join('\n');
}

it('the life that the README shows is what its demo prints', async () => {
  const text = await life();
  const readme = readFileSync('README.md', 'utf8');
  if (process.env['UPDATE_GOLDEN'] === '1')
    writeFileSync(
      'README.md',
      readme.replace(BLOCK, () => text),
    );
  expect(BLOCK.exec(readFileSync('README.md', 'utf8'))?.[0]).toBe(text);
  expect(text).toMatch(/0 with a device[\s\S]*160 with a device/);
});
