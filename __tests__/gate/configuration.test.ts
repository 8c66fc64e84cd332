import { describe, expect, it } from '@jest/globals';
import { DEFAULT_POLICY } from '../../src/core/verdict/policy.js';
import { readConfiguration } from '../../src/gate/configuration.js';
import { TODAY } from '../judged.js';

const read = (text: string | Uint8Array) =>
  readConfiguration(
    '.schema-gate.yml',
    typeof text === 'string' ? new TextEncoder().encode(text) : text,
    TODAY,
  );

async function policyOf(text: string) {
  const configuration = await read(text);
  if ('errors' in configuration)
    throw new Error(configuration.errors.map((error) => error.message).join('\n'));
  return configuration.policy;
}

async function errorsOf(text: string | Uint8Array): Promise<(readonly [number | null, string])[]> {
  const configuration = await read(text);
  return 'errors' in configuration
    ? configuration.errors.map((error) => [error.line, error.message] as const)
    : [];
}

describe('a configuration', () => {
  it('is the default policy when there is none, or when it says nothing', async () => {
    expect(await readConfiguration('', undefined, TODAY)).toEqual({ policy: DEFAULT_POLICY });
    expect(await policyOf('')).toEqual(DEFAULT_POLICY);
    expect(await policyOf('# nothing\n')).toEqual(DEFAULT_POLICY);
  });

  it('may be YAML 1.2 or JSON', async () => {
    const wanted = { ...DEFAULT_POLICY, profile: 'iceberg', failOn: 'warning' };
    expect(await policyOf('profile: iceberg\nfail-on: warning\n')).toEqual(wanted);
    expect(await policyOf('{"profile": "iceberg", "fail-on": "warning"}')).toEqual(wanted);
  });

  it('reads YAML 1.2, where no is a word', async () => {
    expect((await errorsOf('profile: no\n'))[0]?.[1]).toContain('.schema-gate.yml:1:10: profile');
  });

  it('names the line where the YAML ends to be some', async () => {
    const [[line, message] = [null, '']] = await errorsOf('profile: iceberg\nfail-on: [breaking\n');
    expect(line).toBeGreaterThanOrEqual(2);
    expect(message).toMatch(/^\.schema-gate\.yml:[23]:[0-9]+ is not YAML: /);
  });

  it.each([
    ['an unknown key', 'profil: iceberg\n', /profil/],
    ['a key twice', 'profile: iceberg\nprofile: lean-ops\n', /unique/],
    ['a list', '- profile\n', /\.schema-gate\.yml:1:1: /],
    ['a number', '42\n', /\.schema-gate\.yml:1:1: /],
    ['a wrong value', 'fail-on: sometimes\n', /fail-on/],
    ['a prototype', '__proto__:\n  profile: iceberg\n', /__proto__/],
    ['two documents', 'profile: iceberg\n---\nprofile: lean-ops\n', /is not YAML/],
    ['a tag of code', 'profile: !!js/function "x"\n', /profile|tag/],
  ])('refuses %s', async (_, text, message) => {
    const errors = await errorsOf(text);
    expect(errors.length).toBeGreaterThan(0);
    expect(errors[0]?.[1]).toMatch(message);
  });

  it('named no line for anything but broken YAML', async () => {
    expect(await errorsOf('a: 1\nunknown-key: 3')).toEqual([
      [1, expect.stringMatching(/^\.schema-gate\.yml:1:1: Unknown setting 'a'/)],
      [2, expect.stringMatching(/^\.schema-gate\.yml:2:1: Unknown setting 'unknown-key'/)],
    ]);
  });

  it.each([
    ['a value', '# one\nprofile:\n  lean\n', 3, 3, 'profile must be'],
    [
      'a rule that is none',
      'rules:\n  column-removed: warning\n  no-such-rule: off\n',
      3,
      3,
      "rules: there is no rule 'no-such-rule'",
    ],
    [
      'a pattern',
      'schemas:\n  - a/{topic}.json\n  - b.json\n',
      3,
      5,
      "schemas[1]: 'b.json' does not contain",
    ],
    [
      'a waiver that is over',
      `ignore:\n- rule: column-removed\n  reason: x\n  expires: "2020-01-01"\n`,
      4,
      12,
      'ignore[0].expires',
    ],
    [
      'what a waiver lacks',
      'ignore:\n  - rule: column-removed\n    expires: 2999-01-01\n',
      2,
      5,
      'ignore[0].reason is missing',
    ],
    [
      'a setting of a setting',
      'approvals:\n  user: [a]\n',
      2,
      3,
      "Unknown setting 'approvals.user'",
    ],
    [
      'what an alias stands for',
      'approvals: &a\n  users: [1]\nignore: *a\n',
      2,
      11,
      'approvals.users[0] must be text',
    ],
    ['a key that is a number', '7: x\n', 1, 1, "Unknown setting '7'"],
    ['nothing after a key', 'fail-on:\nprofile: iceberg\n', 1, 9, 'fail-on must be'],
    ['JSON', '{\n  "fail-on": "never",\n  "fail-onn": 1\n}\n', 3, 3, "Unknown setting 'fail-onn'"],
    [
      'JSON on one line, with CRLF around it',
      '\r\n{"rules": {"x": "off"}}\r\n',
      2,
      12,
      "there is no rule 'x'",
    ],
  ])('points at %s', async (_, text, line, column, problem) => {
    const [[at, message] = [null, '']] = await errorsOf(text);
    expect(at).toBe(line);
    expect(message).toContain(`.schema-gate.yml:${line}:${column}: `);
    expect(message).toContain(problem);
  });

  it('refuses bytes that are no UTF-8, a bomb of aliases, and a file of a megabyte and more', async () => {
    expect((await errorsOf(new Uint8Array([0xff, 0xfe, 0x00])))[0]?.[1]).toContain("can't be read");
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x, x]',
      'b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]',
      'c: [*b, *b, *b, *b, *b, *b]',
    ];
    expect((await errorsOf(bomb.join('\n')))[0]?.[1]).toContain("can't be read");
    expect((await errorsOf(new Uint8Array(1_048_577).fill(35)))[0]?.[1]).toContain(
      'larger than 1 MiB',
    );
  });
});
