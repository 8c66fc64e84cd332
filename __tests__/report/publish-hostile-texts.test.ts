import { describe, expect, it } from '@jest/globals';
import { OUTCOMES } from '../../src/protocol/publication.js';
import { renderPublishGithub } from '../../src/report/publish-annotations.js';
import { renderPublishMarkdown } from '../../src/report/publish-markdown.js';
import { renderPublishText } from '../../src/report/publish-text.js';
import { HOSTILE } from './hostile.js';
import { publication, report } from './publications.js';

const plain = { color: false };

const hostile = report(
  HOSTILE.flatMap((text) =>
    OUTCOMES.map((outcome) => ({
      ...publication(text, outcome, text, `say '${text}'`),
      versions: { before: text, after: `${text}2` },
      plan:
        outcome === 'PLANNED'
          ? {
              ddl: [{ table: 'a.b', layer: 'curated' as const, sql: `SELECT 1` }],
              catchUp: null,
              isPatchable: true,
              sha256: 'f'.repeat(64),
            }
          : null,
    })),
  ),
  {
    registry: HOSTILE.join(' '),
    orphans: HOSTILE.map((text) => ({ topic: text, key: text })),
    notes: HOSTILE,
    isDryRun: true,
  },
);

describe('nothing user-made', () => {
  it.each([
    ['text', renderPublishText(hostile, plain)],
    ['markdown', renderPublishMarkdown(hostile)],
    ['github', renderPublishGithub(hostile)],
  ])(
    'becomes a workflow command, a terminal sequence or a direction mark in %s',
    (_format, text) => {
      for (const line of text.split('\n'))
        expect(line).not.toMatch(/^\s*::(?!(error|warning|notice) (file|title)=)/);
      expect(text).not.toContain('##[');
      expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\r\u001b]/);
    },
  );

  it('becomes HTML, a mention or a link in markdown', () => {
    const outsideCode = renderPublishMarkdown(hostile)
      .replace(/```[\s\S]*?```/g, '')
      .replace(/`[^`\n]*`/g, '')
      .replace(/<\/?(?:details|summary|code|br)>|&#[0-9]+;/g, '');
    expect(outsideCode).not.toMatch(/<[a-z/]|@octocat|https?:\/\//i);
  });
});
