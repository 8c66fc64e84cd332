/** Names a person may have meant: those it is a part of, or few letters away from; the nearest first. */
export function nearNames(asked: string, names: readonly string[], most = 5): readonly string[] {
  const wanted = asked.toLowerCase();
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  return names
    .map((name) => {
      const folded = name.toLowerCase();
      const isPart = wanted.length >= 3 && (folded.includes(wanted) || wanted.includes(folded));
      // Length alone tells that most names are far away.
      const isFar = Math.abs(folded.length - wanted.length) > limit;
      return { name, distance: isFar ? (isPart ? limit : Infinity) : Math.min(distanceOf(wanted, folded), isPart ? limit : Infinity) };
    })
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name);
}

/** Levenshtein's: insertions, deletions and replacements. */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
