import type { JsonMember } from '../../text/json-node.js';
import type { Detection } from '../rule.js';

/** A description, and the members of the object that contains it. */
interface Described {
  readonly description: string | undefined;
  readonly members: readonly JsonMember[];
}

/**
 * The texts that differ: the descriptions, else the comments beside them. Undefined without a
 * difference.
 */
export function describedChange(
  before: Described,
  after: Described,
): Pick<Detection, 'before' | 'after'> | undefined {
  const [was, is] =
    before.description === after.description
      ? [asideIn(before), asideIn(after)]
      : [before.description, after.description];
  if (was === is) return undefined;
  return {
    ...(was === undefined ? {} : { before: was }),
    ...(is === undefined ? {} : { after: is }),
  };
}

/** A comment beside a description; a comment alone is the description. */
function asideIn({ members }: Described): string | undefined {
  const comment = members.find(({ key }) => key === 'comment')?.value;
  return comment?.kind === 'string' && members.some(({ key }) => key === 'description')
    ? comment.value
    : undefined;
}
