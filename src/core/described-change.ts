import type { JsonMember } from './json-node.js';
import type { Detection } from './rule.js';

/** What people are told, and the members of the object that it stands in. */
interface Described {
  readonly description: string | undefined;
  readonly members: readonly JsonMember[];
}

/** The two texts that differ: the descriptions, else the comments that stand beside them. Undefined where nothing does. */
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

/** A comment alone is the description itself. */
function asideIn({ members }: Described): string | undefined {
  const comment = members.find(({ key }) => key === 'comment')?.value;
  return comment?.kind === 'string' && members.some(({ key }) => key === 'description')
    ? comment.value
    : undefined;
}
