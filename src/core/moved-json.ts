import type { JsonMember, JsonNode } from './json-node.js';

/** A member that stands in two texts, letter by letter; its value is located in the newer one only when somebody asks. */
class MovedMember implements JsonMember {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  private moved: JsonNode | undefined;

  constructor(
    readonly origin: JsonMember,
    private readonly distance: number,
  ) {
    this.key = origin.key;
    this.keyStart = origin.keyStart + distance;
    this.keyEnd = origin.keyEnd + distance;
  }

  get value(): JsonNode {
    return (this.moved ??= movedNode(this.origin.value, this.distance));
  }
}

/** A member of an older text at its place in a newer one, which has the same text there. */
export function movedMember(origin: JsonMember, distance: number): JsonMember {
  if (distance === 0) return origin;
  // From where it was read, not from where it was taken over last: a chain would keep every text between alive.
  const read = originOf(origin);
  return new MovedMember(read, origin.keyStart + distance - read.keyStart);
}

/** The member that was read, of this one or of the text it was taken over from; two with one origin have one text. */
export function originOf(member: JsonMember): JsonMember {
  return member instanceof MovedMember ? member.origin : member;
}

function movedNode(node: JsonNode, distance: number): JsonNode {
  const start = node.start + distance;
  const end = node.end + distance;
  if (node.kind === 'object')
    return {
      kind: 'object',
      start,
      end,
      members: node.members.map((one) => movedMember(one, distance)),
    };
  if (node.kind === 'array')
    return {
      kind: 'array',
      start,
      end,
      items: node.items.map((item) => movedNode(item, distance)),
    };
  return { ...node, start, end };
}
