import { describe, expect, it } from '@jest/globals';
import { file, NOTICE, old, waysOut } from './ways-out.js';

describe('a removed column goes back', () => {
  it.each<[string, string, string, string]>([
    [
      'as the first',
      '{\n    "a": "INT",\n    "b": "INT"\n  }',
      '{\n    "b": "INT"\n  }',
      '{\n    "a": "INT",\n    "b": "INT"\n  }',
    ],
    [
      'as the last',
      '{\n    "a": "INT",\n    "b": "INT"\n  }',
      '{\n    "a": "INT"\n  }',
      '{\n    "a": "INT",\n    "b": "INT"\n  }',
    ],
    [
      'in the middle',
      '{\n    "a": "INT",\n    "b": "INT",\n    "c": "INT"\n  }',
      '{\n    "a": "INT",\n    "c": "INT"\n  }',
      '{\n    "a": "INT",\n    "b": "INT",\n    "c": "INT"\n  }',
    ],
    ['as the only one', '{\n    "a": "INT"\n  }', '{}', '{\n    "a": "INT"\n  }'],
    ['into an empty line', '{\n    "a": "INT"\n  }', '{\n  }', '{\n    "a": "INT"\n  }'],
    [
      'into one line',
      '{\n    "a": {\n      "type": "INT"\n    },\n    "b": "INT"\n  }',
      '{"b": "INT"}',
      '{"a": { "type": "INT" }, "b": "INT"}',
    ],
    [
      'with the spelling it had',
      '{\n    "A": {"type":  "long"},\n    "b": "INT"\n  }',
      '{\n    "b": "INT"\n  }',
      '{\n    "A": {"type":  "long"},\n    "b": "INT"\n  }',
    ],
    [
      'with the indentation of its neighbours',
      '{\n    "a": "INT",\n    "b": {\n      "enum": [\n        "x"\n      ]\n    }\n  }',
      '{\n\t\t"a": "INT"\n\t}',
      '{\n\t\t"a": "INT",\n\t\t"b": {\n\t\t\t"enum": [\n\t\t\t\t"x"\n\t\t\t]\n\t\t}\n\t}',
    ],
  ])('%s', (_, before, after, expected) => {
    expect(waysOut('column-removed', old(before), file(after)).edit).toBe(file(expected));
  });

  it('with the line ends of the file', () => {
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    const before = '{\n    "a": "INT",\n    "b": {\n      "type": "INT"\n    }\n  }';
    const after = crlf(file('{\n    "a": "INT"\n  }'));
    expect(waysOut('column-removed', old(before), after).edit).toBe(crlf(file(before)));
  });

  it.each<[string, string, string]>([
    ['the shorthand', '"b": "INT"', `"b": { "type": "INT", "deprecated": ${NOTICE} }`],
    ['an object', '"b": { "type": "INT" }', `"b": { "type": "INT", "deprecated": ${NOTICE} }`],
    [
      'an object of many lines',
      '"b": {\n      "type": "INT"\n    }',
      `"b": {\n      "type": "INT",\n      "deprecated": ${NOTICE}\n    }`,
    ],
    ['an empty object', '"b": {}', `"b": {"deprecated": ${NOTICE}}`],
    [
      'what is deprecated without an end',
      '"b": { "deprecated": { "since": "2026-01-01", "reason": "r" } }',
      '"b": { "deprecated": { "since": "2026-01-01", "remove_after": "2026-12-24", "reason": "r" } }',
    ],
  ])('deprecated: %s', (_, before, expected) => {
    const text = (column: string): string => `{\n    "a": "INT",\n    ${column}\n  }`;
    const { other } = waysOut('column-removed', old(text(before)), file('{\n    "a": "INT"\n  }'));
    expect(other).toBe(file(text(expected)));
  });

  it('as a critical data element, where a list no longer names it', () => {
    const before = old('{\n    "a": "INT"\n  }', ',\n  "cde_fields": ["a"]');
    const { edit } = waysOut('column-removed', before, file('{}', ',\n  "cde_fields": []'));
    expect(edit).toContain('"a": { "type": "INT", "cde": true }');
  });

  it('without a deprecation where the table is partitioned by it, or where it carries one', () => {
    const column = '"a": { "deprecated": { "since": "2026-11-01", "remove_after": "2099-01-01" } }';
    const without = file('{}');
    expect(waysOut('column-removed', old(`{\n    ${column}\n  }`), without).other).toBeUndefined();
    const partitioned = ',\n  "partitioning": ["a"]';
    const { edit, other } = waysOut('column-removed', old('{ "a": "INT" }', partitioned), without);
    expect([edit, other]).toEqual([file('{\n    "a": "INT"\n  }'), undefined]);
  });
});
