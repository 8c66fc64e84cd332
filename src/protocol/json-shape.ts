import { membersOf } from '../core/text/decoded-json.js';
import { quoted } from '../core/text/quoted.js';

/**
 * The expected shape of a value: an object's keys, a list's elements, a test with its description,
 * or null beside another shape.
 */
export type Shape =
  | {
      readonly kind: 'object';
      readonly keys: ReadonlyMap<string, Shape>;
      /** Keys that may be absent. */
      readonly optional: ReadonlySet<string>;
    }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'nullable'; readonly of: Shape }
  | { readonly kind: 'value'; readonly is: (value: unknown) => boolean; readonly words: string };

/** A value that passes a test. `words`: what it must be. */
export function valueShape(is: (value: unknown) => boolean, words: string): Shape {
  return { kind: 'value', is, words };
}

/** An object with these keys and no other one. */
export function objectShape(
  keys: Readonly<Record<string, Shape>>,
  optional: readonly string[] = [],
): Shape {
  return { kind: 'object', keys: new Map(Object.entries(keys)), optional: new Set(optional) };
}

export function listShape(of: Shape): Shape {
  return { kind: 'list', of };
}

export function nullableShape(of: Shape): Shape {
  return { kind: 'nullable', of };
}

/** A text that passes a test. */
export function textShape(is: (text: string) => boolean, words: string): Shape {
  return valueShape((value) => typeof value === 'string' && is(value), words);
}

/** Every reason why a decoded value hasn't the shape; empty if it has. Keys are quoted. */
export function shapeProblems(found: unknown, shape: Shape, path = ''): readonly string[] {
  const subject = path === '' ? 'it' : path;
  switch (shape.kind) {
    case 'value':
      return shape.is(found) ? [] : [`${subject} must be ${shape.words}`];
    case 'nullable':
      return found === null ? [] : shapeProblems(found, shape.of, path);
    case 'list':
      return Array.isArray(found)
        ? found.flatMap((one, index) => shapeProblems(one, shape.of, `${path}[${index}]`))
        : [`${subject} must be a list`];
    case 'object': {
      const members = membersOf(found);
      return members === undefined
        ? [`${subject} must be an object`]
        : memberProblems(members, shape, path);
    }
  }
}

function memberProblems(
  members: ReadonlyMap<string, unknown>,
  { keys, optional }: Extract<Shape, { kind: 'object' }>,
  path: string,
): readonly string[] {
  const below = (key: string): string => (path === '' ? key : `${path}.${key}`);
  const known = [...keys].flatMap(([key, shape]) =>
    optional.has(key) && !members.has(key)
      ? []
      : shapeProblems(members.get(key), shape, below(key)),
  );
  const unknown = [...members.keys()].filter((key) => !keys.has(key));
  return [...known, ...unknown.map((key) => `${quoted(below(key))} is an unknown key`)];
}
