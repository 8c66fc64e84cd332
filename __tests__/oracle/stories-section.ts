import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eachOf, NOW, type Comparison, type Section } from './section.js';
import { runBundle } from './builds.js';
import { comparableText } from './comparable.js';

const SECTION = 'stories';
const STORIES = '__tests__/stories';
const FORMATS = ['text', 'json', 'markdown', 'github', 'sarif'];

/** Every two versions of every story, in every format. */
export const storiesSection: Section = async (comparison) => {
  for (const story of readdirSync(STORIES).sort()) {
    const versions = readdirSync(join(STORIES, story), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .sort();
    const pairs = versions.flatMap((before) => versions.map((after) => [before, after] as const));
    const formats = comparison.size === 'glance' ? ['json'] : FORMATS;
    const cases = pairs.flatMap(([before, after]) =>
      formats.map((format) => ({ before, after, format })),
    );
    await eachOf(cases, 2, (one) => compareStory(comparison, story, one));
  }
  comparison.progress(`${SECTION}: done`);
};

interface StoryCase {
  readonly before: string;
  readonly after: string;
  readonly format: string;
}

async function compareStory(
  { old, now, words, ledger }: Comparison,
  story: string,
  { before, after, format }: StoryCase,
): Promise<void> {
  const cwd = mkdtempSync(join(tmpdir(), 'schema-gate-story-'));
  try {
    for (const [name, version] of [
      ['before.json', before],
      ['after.json', after],
    ] as const)
      writeFileSync(join(cwd, name), readFileSync(join(STORIES, story, version)));
    const args = ['diff', 'before.json', 'after.json', '--format', format];
    const places = new Map([[cwd, '<folder>']]);
    const [one, other] = await Promise.all(
      [old, now].map(async ({ cli }) => {
        const { exit, stdout, stderr } = await runBundle(cli, { cwd, args, now: NOW });
        return {
          exit,
          stdout: comparableText(stdout, { words, places }),
          stderr: comparableText(stderr, { words, places }),
        };
      }),
    );
    ledger.compare(SECTION, `${story} ${before} → ${after} ${format}`, one, other);
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}
