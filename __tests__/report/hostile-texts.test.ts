import { describe, expect, it } from '@jest/globals';
import { decide } from '../../src/core/verdict/decide.js';
import { planAnnotations } from '../../src/report/annotations.js';
import { fenced, inCode, inLog, inMarkdown } from '../../src/report/escape.js';
import { renderGithub } from '../../src/report/github.js';
import { renderMarkdown } from '../../src/report/markdown.js';
import { renderText } from '../../src/report/text.js';
import { baseline, decided, hostile, verdict } from './decisions.js';

describe('nothing user-made', () => {
  const rendered = {
    text: renderText(hostile, { color: false, width: 100 }),
    markdown: renderMarkdown(hostile),
    github: renderGithub(hostile),
  };

  it.each(Object.entries(rendered))(
    'becomes a workflow command, a terminal sequence or a direction mark in %s',
    (_format, text) => {
      for (const line of text.split('\n'))
        expect(line).not.toMatch(/^\s*::(?!(error|warning|notice) (file|title)=)/);
      expect(text).not.toContain('##[');
      expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\r\u001b]/);
    },
  );

  it('becomes HTML, a mention, a link or a reference in markdown', () => {
    const outsideCode = rendered.markdown
      .replace(/```[\s\S]*?```/g, '')
      .replace(/`[^`\n]*`/g, '')
      .replace(/<\/?(details|summary|code)>|&#[0-9]+;/g, '')
      // Ours: where a rule is explained.
      .replaceAll(
        /\]\(https:\/\/github\.com\/lean-ops\/schema-gate\/blob\/v1\/docs\/rules\.md#[a-z-]+\)/g,
        ']',
      );
    expect(outsideCode).not.toMatch(/<[a-z/]|@octocat|https?:\/\/|www\.|#[0-9]|GH-[0-9]/i);
  });

  it.each([
    '@octocat',
    '@org/team',
    'a@b.example',
    '#181',
    'x/y#181',
    'gh-7',
    ':smile:',
    'https://evil.example',
    'www.evil.example',
  ])(
    'mentioned, referred or linked with %j, whose entities GitHub decodes before it looks',
    (text) => {
      const seen = inMarkdown(`see ${text}.`).replace(/&#([0-9]+);/g, (_, code: string) =>
        String.fromCharCode(Number(code)),
      );
      expect(seen).not.toMatch(/@\w|#[0-9]|GH-[0-9]|:\w|:\/|www\./i);
      // Nothing but what keeps it apart was added, and prose stays as it is.
      expect(seen.replaceAll('\u2060', '')).toBe(`see ${text}.`);
      expect(inMarkdown('one: two')).toBe('one&#58; two');
    },
  );

  it('keeps a runner’s command in the name of an annotated file', () => {
    const file = 'schemas/##[error]x.json';
    const broken = decided(verdict(undefined, { nope: 1 }, { topic: '##[error]x', file }));
    const failed = decide({
      errors: [{ code: 'fault', message: 'x', file, line: null }],
      baseline,
    });
    for (const one of [...planAnnotations(broken), ...planAnnotations(failed)])
      expect(one.file).toBe('schemas/#\u200b#[error]x.json');
  });

  it('leaves its fence, span or line', () => {
    expect(fenced('a\n```\nb', 'sql')).toBe('````sql\na\n```\nb\n````');
    expect(inCode('a`b|c')).toBe("`a'b¦c`");
    expect(inMarkdown('a_b*c')).toBe('a&#95;b&#42;c');
    expect(inLog('  ::error::x\n##[x]')).toBe('  :\u200b:error::x\n#\u200b#[x]');
  });
});
