import { invalidInput } from '../places/invalidInput';

/**
 * One word of a POSIX shell command (bash, zsh, AWS CloudShell): harmless text as it is, anything else in single quotes, inside
 * which only the single quote itself is special (POSIX.1-2017, Shell Command Language, 2.2.2).
 * @throws Failure `InvalidInput` for a NUL, which no command argument can carry
 */
export function shellQuote(word: string): string {
  if (word.includes('\0'))
    throw invalidInput('command', 'contains a NUL character', 'Remove the invisible character from the value.');
  // A leading = is expanded by zsh, a leading ~ by every shell.
  if (/^[\w@%+:,./-][\w@%+=:,./-]*$/.test(word)) return word;
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
