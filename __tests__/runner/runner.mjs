// Runs each suite in one of a few processes: jest-light-runner with one mistake mended. Its processes
// ask for the run's settings, and version 0.8.2 answers the first one in the name of all: a process
// that starts later is never answered, and the whole run hangs. Here each gets its own answer.
import { createRunner } from 'jest-light-runner';
import Tinypool from 'tinypool';

const run = Tinypool.prototype.run;
Tinypool.prototype.run = function runWithOwnChannel(task, options) {
  const shared = options?.channel;
  if (shared === undefined) return run.call(this, task, options);
  let answer;
  const channel = {
    onMessage: (listener) => {
      answer = listener;
    },
    // The shared channel keeps a listener until it has answered, so now it knows only this one.
    postMessage: (message) => {
      shared.onMessage(answer);
      shared.postMessage(message);
    },
  };
  return run.call(this, task, { ...options, channel });
};

export default createRunner({ runtime: 'child_process' });
