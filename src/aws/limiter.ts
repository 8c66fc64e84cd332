export type Limit = <T>(task: () => Promise<T>) => Promise<T>;

/** Runs at most `count` tasks at once; the others start in the order of their calls. */
export function limiter(count: number): Limit {
  const waiting: (() => void)[] = [];
  let free = count;
  return async (task) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      // The slot goes directly to the next waiting task, so a later call can't take it first.
      const next = waiting.shift();
      if (next === undefined) free++;
      else next();
    }
  };
}
