import type { Fact, Installation, Unread } from '../../installation/installation.js';

type Question = (...about: readonly unknown[]) => Promise<Fact<unknown>>;

/**
 * The installation, asked each question once; `denied` gets what the caller may not look at, in the
 * order of the answers.
 */
export function watched(installation: Installation, denied: Unread[]): Installation {
  const answers = new Map<string, Promise<Fact<unknown>>>();
  const once =
    (name: string, question: Question): Question =>
    (...about) => {
      const key = JSON.stringify([name, ...about]);
      const known = answers.get(key) ?? question(...about).then(noted);
      answers.set(key, known);
      return known;
    };
  const noted = (fact: Fact<unknown>): Fact<unknown> => {
    if (fact.kind === 'denied') denied.push(fact);
    return fact;
  };
  const questions = Object.entries(installation) as unknown as readonly [string, Question][];
  return Object.fromEntries(
    questions.map(([name, question]) => [name, once(name, question)]),
  ) as unknown as Installation;
}
