const MAX_BYTES = 2048;
/** The part of a header's name after `x-amz-meta-`. */
const NAME = /^[a-z0-9!#$%&'*+.^_`|~-]+$/;
/** HTTP removes spaces at the ends of a header's value, so they are refused. */
const VALUE = /^(?:[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?)?$/;

/**
 * Metadata as S3 stores them: names in lower case, US-ASCII, 2 KB in total
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html). Throws a TypeError
 * for metadata that S3 would refuse or change.
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
