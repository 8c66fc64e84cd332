import { describe, expect, it } from '@jest/globals';
import { EVERYTHING } from '../../src/core/verdict/deployment.js';
import { decide } from '../../src/core/verdict/decide.js';
import type { TopicVerdict } from '../../src/core/verdict/finding.js';
import { DEFAULT_POLICY } from '../../src/core/verdict/policy.js';
import { RULES } from '../../src/core/change/rules/index.js';
import { quoted } from '../../src/core/text/quoted.js';
import { parseTopicSchema } from '../../src/core/schema/topic-schema.js';
import { verdictOn } from '../../src/core/verdict/verdict.js';
import {
  commandData,
  fenced,
  inCode,
  inLog,
  inMarkdown,
  inProse,
  jsonText,
  logLine,
} from '../../src/report/escape.js';
import { renderGithub } from '../../src/report/github.js';
import { renderJson } from '../../src/report/json.js';
import { renderMarkdown } from '../../src/report/markdown.js';
import { renderPlanJson, renderPlanMarkdown, renderPlanText } from '../../src/report/plan.js';
import { renderSarif } from '../../src/report/sarif.js';
import { renderText } from '../../src/report/text.js';
import { planStatements } from '../../src/warehouse/ddl.js';
import { bytesOf, digest, schemaWith, TODAY } from '../judged.js';
import { commandsIn, SKIPPED_CHARACTERS } from '../runner-commands.js';

const named = (char: string): string =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A command after a character that a reader skips, where a line of ours may begin with it. */
const attempts = (char: string): readonly string[] => [
  `${char}::stop-commands::x`,
  `${char} ${char}\t${char}::stop-commands::x`,
  `a\n ${char}::stop-commands::x`,
  `a ${char}##[stop-commands]x`,
];

/** Only what a run itself has to say. */
const foreign = (log: string): readonly string[] =>
  commandsIn(log).filter((name) => !['error', 'warning', 'notice'].includes(name));

describe('a command behind any character that a reader of logs skips', () => {
  it('is seen by the runner where nobody escapes it', () => {
    expect(SKIPPED_CHARACTERS.map(named)).toEqual(
      expect.arrayContaining([
        'U+0009',
        'U+0085',
        'U+00A0',
        'U+00AD',
        'U+1680',
        'U+2003',
        'U+2029',
        'U+3000',
        'U+FE0F',
        'U+FEFF',
        'U+E0020',
      ]),
    );
    for (const char of ['', '\u00a0', '\u3000', '\ufeff'])
      expect(commandsIn(`${char}::stop-commands::x`)).toEqual(['stop-commands']);
    expect(commandsIn('a ##[stop-commands]x')).toEqual(['stop-commands']);
  });

  it.each(
    Object.entries({
      inLog,
      logLine,
      inCode,
      inMarkdown,
      inProse,
      commandData,
      jsonText,
      fenced: (text: string) => fenced(text, 'sql'),
    }),
  )('is none after %s', (_name, escape) => {
    const live = SKIPPED_CHARACTERS.filter((char) =>
      attempts(char).some((text) => commandsIn(escape(text)).length > 0),
    );
    expect(live.map(named)).toEqual([]);
  });

  it('is none after a colour', () => {
    expect(commandsIn(inLog('\u001b[1m\u00a0::stop-commands::x\u001b[0m'))).toEqual([]);
  });

  // A search that begins anew at each character would take minutes here.
  it('is looked for in one pass, also where nothing else is there', () => {
    const long = `${'\n'.repeat(200_000)}${' '.repeat(200_000)}${'\u001b[1m'.repeat(50_000)}`;
    expect(inLog(long)).toBe(long);
  });
});

it('JSON with a command in a string reads as the same value', () => {
  const value = { '##[a]': ['##[b]', '###[c]', '\\##[d]'] };
  expect(JSON.parse(jsonText(value))).toEqual(value);
});

describe('a character that nobody sees', () => {
  const hidden = SKIPPED_CHARACTERS.filter(
    (char) => !/[\t\n]/.test(char) && !/^[\p{Zs}]$/u.test(char),
  );

  it.each(Object.entries({ jsonText, logLine, inCode, inMarkdown, quoted }))(
    'is written out by %s',
    (_name, escape) => {
      const kept = hidden.filter((char) => escape(`a${char}b`).includes(char));
      expect(kept.map(named)).toEqual([]);
    },
  );

  it('stays the same value in JSON', () => {
    const value = SKIPPED_CHARACTERS.join('');
    expect(JSON.parse(jsonText({ [value]: value }))).toEqual({ [value]: value });
  });
});

describe('topics, files, columns and values that are commands', () => {
  // Plane 14 holds thousands of tags and selectors of one kind.
  const texts = [
    ...SKIPPED_CHARACTERS.filter((char) => char.length === 1).flatMap((char) =>
      attempts(char).slice(0, 1),
    ),
    '##[stop-commands]x',
  ];
  const baseline = { source: 'base-branch' as const, ref: 'a'.repeat(40), sha256: 'b'.repeat(64) };
  const context = {
    policy: DEFAULT_POLICY,
    deployment: EVERYTHING,
    today: TODAY,
    digest,
    planStatements,
  };
  const verdict = (before: unknown, after: unknown, topic: string): TopicVerdict => {
    const side = (value: unknown) => ({
      file: `schemas/${topic}.json`,
      parsed: parseTopicSchema(bytesOf(value)),
    });
    return verdictOn({ topic, before: side(before), after: side(after), baseline }, context);
  };
  const decision = (kind: 'loud' | 'quiet' | 'invalid') =>
    decide({
      topics: texts.map((text) => {
        if (kind === 'quiet') return verdict(schemaWith({}), schemaWith({}), text);
        if (kind === 'loud')
          return verdict(
            schemaWith({ owner: text }),
            schemaWith({ description: text, 'x-a': text }),
            text,
          );
        return verdict(schemaWith({}), schemaWith({ payload_columns: { [text]: text } }), text);
      }),
      errors: texts.map((text) => ({
        code: 'fault',
        message: `a\n${text}`,
        file: text,
        line: null,
      })),
      baseline,
      notes: texts,
    });

  it.each(['loud', 'quiet', 'invalid'] as const)(
    'stay text in every report of %s topics',
    (kind) => {
      const one = decision(kind);
      for (const log of [
        renderText(one, { color: false, width: 100 }),
        renderText(one, { color: true, width: 40 }),
        renderMarkdown(one),
        renderGithub(one),
        renderJson(one),
        renderSarif(one, RULES, '1.0.0'),
        renderPlanText(one),
        renderPlanMarkdown(one),
        renderPlanJson(one),
      ])
        expect(foreign(log)).toEqual([]);
    },
  );
});
