import { unwrappedJson } from './unwrappedJson';

interface Parts {
  documents: unknown[];
  /** The text between them. */
  rest: string;
  /** Something began like JSON and did not end, or is not valid. */
  isCutOff: boolean;
}

/** JSON begins at a line's beginning, and what follows the bracket is a key, a value, another bracket or a line break. */
const begins = /^[ \t]*[[{](?=[ \t]*(?:["{[\]}\n]|$))/gm;

/** Most documents that are looked at, valid or not: nobody runs more commands than that. */
const most = 20_000;

/** Documents that are not valid and are looked at again, whether a terminal broke them. */
const mostBroken = 20;

/** Finds the JSON documents in a text, such as the output of several commands with what was typed between them. */
export function jsonParts(text: string): Parts {
  const parts: Parts = { documents: [], rest: '', isCutOff: false };
  let at = 0;
  let [looked, tries] = [0, mostBroken];
  begins.lastIndex = 0;
  for (let match = begins.exec(text); match && looked < most; match = begins.exec(text)) {
    const from = match.index + match[0].length - 1;
    const { document, end } = documentAt(text, from, tries > 0);
    looked += 1;
    if (document === undefined) tries -= 1;
    parts.rest += text.slice(at, match.index);
    if (document === undefined) parts.isCutOff = true;
    else parts.documents.push(document);
    // What is cut off has no messages of its own: its lines would be read as some.
    if (end === null) return parts;
    at = end;
    begins.lastIndex = end;
  }
  parts.rest += text.slice(at);
  return parts;
}

/** The document that begins at an index, also where a terminal broke it into lines; and where it ends, null when it does not. */
function documentAt(text: string, from: number, mayBeBroken: boolean): { document: unknown; end: number | null } {
  const end = endOf(text, from);
  const document = end === null ? undefined : parsed(text.slice(from, end));
  if (document !== undefined || !mayBeBroken) return { document, end };
  const wrapped = unwrappedJson(text, from);
  const inOne = wrapped === null ? undefined : parsed(wrapped.json);
  return inOne === undefined || wrapped === null ? { document: undefined, end } : { document: inOne, end: wrapped.end };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where the bracket that opens at an index closes; null when it does not. */
function endOf(text: string, from: number): number | null {
  let depth = 0;
  let isText = false;
  for (let index = from; index < text.length; index += 1) {
    const char = text[index];
    if (isText) {
      if (char === '\\') index += 1;
      else if (char === '"') isText = false;
    } else if (char === '"') isText = true;
    else if (char === '{' || char === '[') depth += 1;
    else if (char === '}' || char === ']') {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return null;
}
