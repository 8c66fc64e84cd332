import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { printEventPath } from '../../../../src/core/history/events/event-path.js';
import {
  eventFlattener,
  type FlatEvent,
} from '../../../../src/core/history/events/flatten-event.js';

const flatten = eventFlattener(new Set());
function event(line: string): FlatEvent {
  const read = flatten(line);
  if (read.kind === 'broken') throw new Error(`${read.reason} at ${read.column}: ${line}`);
  return read;
}

describe('against JSON.parse', () => {
  const leaf = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );
  it('reads what it reads, leaf by leaf', () => {
    const key = fc.string({ unit: 'binary', maxLength: 4 });
    const { tree } = fc.letrec((tie) => ({
      tree: fc.dictionary(key, fc.oneof({ maxDepth: 3 }, leaf, tie('tree'), fc.array(leaf)), {
        maxKeys: 5,
      }),
    }));
    fc.assert(
      fc.property(tree, fc.constantFrom(undefined, 1), (value, indent) => {
        const line = JSON.stringify(value, null, indent);
        const found = event(line).values.map(({ kind, text }) =>
          kind === 'string' ? text : (JSON.parse(text ?? 'null') as unknown),
        );
        expect(found.map((one) => JSON.stringify(one)).sort()).toEqual(
          leavesOf(JSON.parse(line), 0)
            .map((one) => JSON.stringify(one))
            .sort(),
        );
      }),
    );
  });

  it('has the last of repeated keys, as it has', () => {
    const key = fc.constantFrom('"a"', '"b"', '"c"');
    const { object } = fc.letrec<{ object: string }>((tie) => ({
      object: fc
        .array(fc.tuple(key, fc.oneof({ maxDepth: 4 }, fc.constant('1'), tie('object'))))
        .map((members) => `{${members.map((member) => member.join(':')).join(',')}}`),
    }));
    fc.assert(
      fc.property(object, (line) => {
        const found = event(line).values.map(({ path }) => printEventPath(path));
        expect([...found].sort()).toEqual([...pathsOf(JSON.parse(line), '$')].sort());
      }),
    );
  });

  it('accepts what it accepts', () => {
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', '"', '}', ',', '\\', '0', '\u0001'))
      .map(([text, at, piece]) => {
        const index = at % (text.length + 1);
        return `{"a":${text.slice(0, index)}${piece}${text.slice(index + 1)}}`;
      });
    fc.assert(
      fc.property(broken, (line) => {
        let isJson = true;
        try {
          JSON.parse(line);
        } catch {
          isJson = false;
        }
        expect(flatten(line).kind).toBe(isJson ? 'event' : 'broken');
      }),
      { numRuns: 500 },
    );
  });
});

function leavesOf(value: unknown, depth: number): readonly unknown[] {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isObject || depth >= 5) return [value];
  return Object.values(value).flatMap((member) => leavesOf(member, depth + 1));
}

function pathsOf(value: object, path: string): readonly string[] {
  return Object.entries(value).flatMap(([key, member]: readonly [string, unknown]) =>
    typeof member === 'object' && member !== null
      ? pathsOf(member, `${path}.${key}`)
      : [`${path}.${key}`],
  );
}
