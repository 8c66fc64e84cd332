/**
 * `char.IsWhiteSpace`, as .NET documents its members:
 * https://learn.microsoft.com/dotnet/api/system.char.iswhitespace
 */
const DOTNET_SPACE =
  /[\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u;
/** What .NET before version 4, JavaScript, or a comparison by culture would skip. */
const SKIPPED = /[\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** Every code point that one of the readers skips before it looks for a command. */
export const SKIPPED_CHARACTERS: readonly string[] = Array.from(
  { length: 0x110000 },
  (_, code) => code,
)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((char) => DOTNET_SPACE.test(char) || SKIPPED.test(char));

/**
 * The commands that a runner finds in a log, by actions/runner's ActionCommand.cs: TryParseV2 trims
 * a line and wants it to begin with `::`, TryParse finds `##[` anywhere. Names aren't looked up
 * here, so any command counts.
 */
export function commandsIn(log: string): readonly string[] {
  return log.split(/\r\n|\r|\n/).flatMap((line) => {
    const characters = [...line.replace(/\u001b\[[0-9;]*m/g, '')];
    const start = characters.findIndex((char) => !DOTNET_SPACE.test(char) && !SKIPPED.test(char));
    const trimmed = start === -1 ? '' : characters.slice(start).join('');
    const command = /^::(.*?)::/u.exec(trimmed)?.[1] ?? /##\[(.*?)\]/u.exec(line)?.[1];
    return command === undefined ? [] : [command.split(' ')[0] ?? ''];
  });
}
