export type Limit = <T>(task: () => Promise<T>) => Promise<T>;

/** Lets at most `count` tasks run at once; the others wait in the order they came. */
export function limiter(count: number): Limit {
  const waiting: (() => void)[] = [];
  let free = count;
  return async (task) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      // A slot is handed over, not given back, so that nobody who comes late gets in between.
      const next = waiting.shift();
      if (next === undefined) free++;
      else next();
    }
  };
}
