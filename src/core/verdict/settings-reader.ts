import { notOneOf, unknownName } from '../text/near-names.js';
import { quoted } from '../text/quoted.js';

/** The way to a setting: keys, and indexes of lists from 0. */
export type SettingPath = readonly (string | number)[];

export interface PolicyProblem {
  readonly message: string;
  /** Points at the wrong value or key; for a missing key, at the place where it belongs. */
  readonly path: SettingPath;
  readonly isAboutKey: boolean;
}

/** A path as people write it: `ignore[0].expires`. */
export function spelled(path: SettingPath): string {
  if (path.length === 0) return 'The configuration';
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`,
    )
    .join('');
}

/**
 * Reads decoded values and collects their problems; for a wrong value, each method returns a
 * default.
 */
export class SettingsReader {
  readonly problems: PolicyProblem[] = [];

  /**
   * Adds a problem. About a value, the message is the path followed by `words`; about a key,
   * `words` alone.
   */
  report(path: SettingPath, words: string, about: 'key' | 'value' = 'value'): void {
    const isAboutKey = about === 'key';
    this.problems.push({
      message: isAboutKey ? words : `${spelled(path)}${words}`,
      path,
      isAboutKey,
    });
  }

  map(
    path: SettingPath,
    value: unknown,
    keys: Readonly<Record<string, (path: SettingPath, item: unknown) => unknown>>,
  ): void {
    const known = new Map(Object.entries(keys));
    for (const [key, item] of this.entries(path, value)) {
      const read = known.get(key);
      const at = [...path, key];
      if (read === undefined)
        this.report(
          at,
          unknownName(
            `Unknown setting ${quoted(spelled(at))}`,
            key,
            [...known.keys()],
            `the settings are ${[...known.keys()].join(', ')}`,
          ),
          'key',
        );
      else read(at, item);
    }
  }

  entries(path: SettingPath, value: unknown): readonly (readonly [string, unknown])[] {
    if (value instanceof Map)
      return [...value].map(([key, item]: [unknown, unknown]) => [String(key), item] as const);
    this.report(path, ' must be a map of settings');
    return [];
  }

  list(path: SettingPath, value: unknown): readonly unknown[] {
    if (Array.isArray(value)) return value;
    this.report(path, ' must be a list, such as [a, b]');
    return [];
  }

  strings(path: SettingPath, value: unknown): readonly string[] {
    return this.list(path, value).map((item, index) => this.text([...path, index], item));
  }

  text(path: SettingPath, value: unknown): string {
    if (typeof value === 'string' && value !== '') return value;
    this.report(path, ' must be text');
    return '';
  }

  flag(path: SettingPath, value: unknown): boolean {
    if (typeof value === 'boolean') return value;
    this.report(path, ' must be true or false');
    return false;
  }

  oneOf<Choice extends string>(
    path: SettingPath,
    value: unknown,
    choices: readonly Choice[],
  ): Choice {
    const found = choices.find((choice) => choice === value);
    if (found === undefined)
      this.report(
        path,
        typeof value === 'string'
          ? notOneOf('', value, choices)
          : ` must be one of ${choices.join(', ')}`,
      );
    return found ?? (choices[0] as Choice);
  }
}
