// Stryker in a process of its own, told by its first message what to mutate. SIGTERM makes it save what it knows and stop.
import { Stryker } from '@stryker-mutator/core';

process.once('message', async (options) => {
  try {
    await new Stryker(options).runMutationTest();
    process.exit(0);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
});
