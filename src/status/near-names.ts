/** Names a person may have meant: a few letters away, the nearest first, then those it is a part of. */
export function nearNames(asked: string, names: readonly string[], most = 5): readonly string[] {
  const wanted = asked.toLowerCase();
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  return names
    .flatMap((name) => {
      const folded = name.toLowerCase();
      // Length alone tells that most names are far away.
      const distance =
        Math.abs(folded.length - wanted.length) > limit ? Infinity : distanceOf(wanted, folded);
      if (distance <= limit) return [{ name, distance }];
      const isPart = wanted.length >= 3 && (folded.includes(wanted) || wanted.includes(folded));
      return isPart ? [{ name, distance: limit + 1 }] : [];
    })
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
