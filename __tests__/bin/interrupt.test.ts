import { expect, it } from '@jest/globals';
import { withInterrupt } from '../../src/bin/interrupt.js';

it('Ctrl-C tells the run once, and nothing is left of it', async () => {
  const before = process.listenerCount('SIGINT');
  const wasAborted = await withInterrupt(async (signal) => {
    expect(process.listenerCount('SIGINT')).toBe(before + 1);
    process.emit('SIGINT');
    expect(process.listenerCount('SIGINT')).toBe(before);
    return signal.aborted;
  });
  expect(wasAborted).toBe(true);
  await expect(withInterrupt(() => Promise.reject(new Error('it failed')))).rejects.toThrow(
    'it failed',
  );
  expect(process.listenerCount('SIGINT')).toBe(before);
});
