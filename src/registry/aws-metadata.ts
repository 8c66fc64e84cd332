const MAX_BYTES = 2048;
/** What may stand in a header's name after `x-amz-meta-`. */
const NAME = /^[a-z0-9!#$%&'*+.^_`|~-]+$/;
/** A header's value loses spaces at its ends on the way. */
const VALUE = /^(?:[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?)?$/;

/**
 * Metadata as S3 keeps them: names in lower case, US-ASCII, 2 KB in all. Throws a TypeError for what S3 would refuse or change,
 * which is the caller's mistake.
 */
export function asS3Metadata(metadata: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const named = new Map([...metadata].map(([name, value]) => [name.toLowerCase(), value]));
  let size = 0;
  for (const [name, value] of named) {
    if (!NAME.test(name))
      throw new TypeError(`${JSON.stringify(name)} can't be the name of an object's metadata`);
    if (!VALUE.test(value))
      throw new TypeError(
        `The metadata ${name} must be printable US-ASCII without spaces at its ends`,
      );
    size += name.length + value.length;
  }
  if (size > MAX_BYTES)
    throw new TypeError(`The metadata have ${size} bytes; S3 takes ${MAX_BYTES}`);
  return named;
}
