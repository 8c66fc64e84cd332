import { compareTexts } from '../text/compare-texts.js';

/** A SemVer 2.0.0 version; build metadata is accepted and ignored. */
export interface Version {
  /** As written. */
  readonly text: string;
  readonly numbers: readonly [number, number, number];
  readonly pre: readonly string[];
}

const SEMVER =
  /^(0|[1-9][0-9]{0,14})\.(0|[1-9][0-9]{0,14})\.(0|[1-9][0-9]{0,14})(?:-((?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:\.(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*))?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;

export function parseVersion(text: string): Version | undefined {
  if (text.length > 100) return undefined;
  const match = SEMVER.exec(text);
  if (match === null) return undefined;
  return {
    text,
    numbers: [Number(match[1]), Number(match[2]), Number(match[3])],
    pre: match[4]?.split('.') ?? [],
  };
}

/** Negative, zero or positive, by SemVer's precedence (https://semver.org/#spec-item-11). */
export function compareVersions(a: Version, b: Version): number {
  for (const [index, number] of a.numbers.entries()) {
    const difference = number - (b.numbers[index] ?? 0);
    if (difference !== 0) return difference;
  }
  if (a.pre.length === 0 || b.pre.length === 0) return b.pre.length - a.pre.length;
  for (const [index, part] of a.pre.entries()) {
    const other = b.pre[index];
    if (other === undefined) return 1;
    const difference = comparePrereleaseParts(part, other);
    if (difference !== 0) return difference;
  }
  return a.pre.length - b.pre.length;
}

function comparePrereleaseParts(a: string, b: string): number {
  const isNumber = [a, b].map((part) => /^[0-9]+$/.test(part));
  if (isNumber[0] && isNumber[1]) return a.length - b.length || compareTexts(a, b);
  if (isNumber[0] !== isNumber[1]) return isNumber[0] ? -1 : 1;
  return compareTexts(a, b);
}

/** The most significant part that was raised; undefined for a lower or equal version. */
export function bumpOf(before: Version, after: Version): VersionStep | undefined {
  if (compareVersions(after, before) <= 0) return undefined;
  if (after.numbers[0] > before.numbers[0]) return 'major';
  return after.numbers[1] > before.numbers[1] ? 'minor' : 'patch';
}

export type VersionStep = 'major' | 'minor' | 'patch';

/** The next version without a pre-release: after 1.4.2 comes 2.0.0, 1.5.0 or 1.4.3. */
export function nextVersion(
  { numbers: [major, minor, patch] }: Version,
  step: VersionStep,
): string {
  if (step === 'major') return `${major + 1}.0.0`;
  return step === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}
