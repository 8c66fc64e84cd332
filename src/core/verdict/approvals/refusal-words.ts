import { quoted } from '../../text/quoted.js';
import { addressOf } from '../finding-address.js';
import type { OpenBreak, Refusal } from './coverage.js';

/** Breaks that are named; the others are counted. */
const MAX_NAMED = 5;

/** Why an approval doesn't count, and what helps: one sentence without its full stop. */
export function refusalWords(refusal: Refusal, pullRequest: number): string {
  const { vote } = refusal;
  const who = quoted(vote.by.login === '' ? 'a deleted account' : vote.by.login);
  const what = vote.via === 'label' ? `The ${vote.reason}` : `The approving review by ${who}`;
  const place = ` on pull request #${pullRequest}`;
  const begin = `${what}${place}`;
  const again = vote.via === 'label' ? 'remove the label and add it again' : 'review again';
  switch (refusal.why) {
    case 'no-person':
      return `${begin} approves nothing: ${who} is no person; somebody who may approve must do it`;
    case 'opener':
      return `${begin} approves nothing: ${who} opened the pull request; somebody else must approve it`;
    case 'taken-back':
      return `${begin} approves nothing: ${who} asked for changes later; ${again}`;
    case 'no-right':
      return `${begin} approves nothing: ${who} may not approve (${refusal.words})`;
    case 'unread-right':
      return `${begin} approves nothing: whether ${who} may approve can't be read (${refusal.words})`;
    case 'base-changed':
      return `${begin} approves nothing: it was given before the pull request got another base branch; ${again}`;
    case 'unknown-head':
      return vote.via === 'label'
        ? `${begin} approves nothing: it was added before the last push, and which commit it saw can't be told: remove it and add it again`
        : `${begin} approves nothing: which commit it saw can't be told: review again`;
    case 'no-head':
      return `${begin} approves nothing: the commit ${short(vote.headSha)} that ${who} saw can't be judged, since it ${refusal.words}; ${again}`;
    case 'new':
      return `${begin} doesn't cover ${namedBreaks(refusal.breaks)}, which ${short(vote.headSha)}, the commit that ${who} saw, didn't have; ${again}`;
    case 'invalid-head':
      return `${begin} doesn't cover ${namedBreaks(refusal.breaks)}: in ${short(vote.headSha)}, the commit that ${who} saw, the file is invalid; ${again}`;
    case 'unjudged-push':
      return `${begin} doesn't cover ${namedBreaks(refusal.breaks)}: ${who} pushed a commit ${refusal.doubt.isOnto ? 'onto one that' : 'that'} can't be judged: ${short(refusal.doubt.sha)} ${refusal.words}; somebody else must approve it`;
    case 'pushed':
      return `${begin} doesn't cover ${namedBreaks(refusal.breaks)}: ${who} pushed a commit that brought it in; somebody else must approve it`;
    case 'unknown-pusher':
      return `${begin} doesn't cover ${namedBreaks(refusal.breaks)}: who pushed the commit that brought it in can't be told; push the branch anew, and ${again}`;
  }
}

/** `column-removed of orders.a and 3 more`. */
export function namedBreaks(breaks: readonly OpenBreak[]): string {
  const names = breaks.slice(0, MAX_NAMED).map(({ topic, finding }) => {
    const address = addressOf(finding);
    return `${finding.rule} of ${address === null ? topic : `${topic}.${address}`}`;
  });
  const more = breaks.length - names.length;
  return `${names.join(', ')}${more === 0 ? '' : ` and ${more} more`}`;
}

function short(sha: string | undefined): string {
  return (sha ?? '').slice(0, 7);
}
