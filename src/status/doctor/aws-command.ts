/** A word for a POSIX shell: as it stands where that is safe, in single quotes otherwise. */
export function shellWord(text: string): string {
  return /^[A-Za-z0-9_@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** `aws events enable-rule --name uploads`; an option without a value is a switch. */
export function awsCommand(
  command: string,
  options: Readonly<Record<string, string | undefined>>,
): string {
  const words = Object.entries(options).map(([name, value]) =>
    value === undefined ? `--${name}` : `--${name} ${shellWord(value)}`,
  );
  return `aws ${[command, ...words].join(' ')}`;
}
