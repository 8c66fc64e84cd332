import { nearestName } from '../core/text/near-names.js';

/** The path whose last part is nearest: a long folder would make every name in it near. */
export function nearestPath(path: string, paths: readonly string[]): string | undefined {
  const nameOf = (whole: string): string => whole.slice(whole.lastIndexOf('/') + 1);
  const near = nearestName(nameOf(path), paths.map(nameOf));
  return near === undefined ? undefined : paths.find((one) => nameOf(one) === near);
}
