/** Characters of a document that a terminal broke. */
const longest = 1_000_000;
/** Lines that are looked at to find how wide a terminal was. */
const looked = 2000;

/**
 * JSON that a terminal or a mail broke into lines, in one piece again: a line break inside a string is none of JSON's. A terminal breaks at
 * its width, perhaps inside a word; a mail breaks at blanks, which are put back.
 * @param from where its first bracket stands
 * @returns null where the bracket does not close
 */
export function unwrappedJson(text: string, from: number): { json: string; end: number } | null {
  const last = Math.min(text.length, from + longest);
  const width = widthOf(text.slice(from, last));
  let lineStart = from;
  let json = '';
  let depth = 0;
  let isText = false;
  let isEscaped = false;
  for (let index = from; index < last; index += 1) {
    const char = text[index] ?? '';
    if (char === '\n') {
      if (isText && width === null) {
        json += ' ';
        index += indentBehind(text, index);
      }
      // Blanks at the edge of a terminal are not copied.
      else if (isText && width !== null && width - (index - lineStart) <= 3)
        json += ' '.repeat(Math.max(0, width - (index - lineStart)));
      lineStart = index + 1;
      continue;
    }
    json += char;
    if (isEscaped) isEscaped = false;
    else if (isText && char === '\\') isEscaped = true;
    else if (char === '"') isText = !isText;
    else if (!isText && (char === '{' || char === '[')) depth += 1;
    else if (!isText && (char === '}' || char === ']')) {
      depth -= 1;
      if (depth === 0) return { json, end: index + 1 };
    }
  }
  return null;
}

/** The length of the longest lines where a terminal cut them, which end by themselves nearly never; null where none did. */
function widthOf(text: string): number | null {
  const lengths = text.split('\n', looked).map(({ length }) => length);
  const widest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const full = lengths.filter((length) => length >= widest - 1).length;
  const nearly = lengths.filter((length) => length < widest - 1 && length > widest - 12).length;
  return widest >= 40 && full > nearly ? widest : null;
}

/** Blanks at the beginning of the next line, which a mail adds. */
const indentBehind = (text: string, index: number): number =>
  /^ */.exec(text.slice(index + 1, index + 200))?.[0].length ?? 0;
