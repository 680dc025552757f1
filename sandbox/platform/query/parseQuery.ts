import { compileDql } from '../../grail/compileDql';
import { type CanonicalPart, canonicalParts } from '../../grail/syntax/canonicalParts';
import { tokenizeDql } from '../../grail/syntax/parseDql';
import { tokenPosition } from '../../grail/wire/tokenPosition';
import type { Operation } from '../../http/operation';
import { about, usualTimeframe } from './askedQuery';
import { readQuery } from './queryRequest';

/**
 * A query as a tree: one container per command, in it its tokens. Concatenated, the terminals' canonical texts are the
 * canonical query, as documented; what stands inside a command is not nested further here.
 * @see https://developer.dynatrace.com/develop/sdks/client-query/
 */
export const parseQuery: Operation = (world) => (call) => {
  const { query } = readQuery(call.json);
  about(query, () => compileDql(world, query, usualTimeframe(world)));
  const groups: { type: string; children: unknown[] }[] = [{ type: 'COMMAND', children: [] }];
  for (const part of canonicalParts(tokenizeDql(query))) {
    const last = groups.at(-1);
    if (part.type === 'LINEBREAK') groups.push({ type: 'COMMAND_SEPARATOR', children: [terminal(part, query)] });
    else if (part.type === 'COMMAND_NAME' && last?.type === 'COMMAND_SEPARATOR') {
      groups.push({ type: 'COMMAND', children: [terminal(part, query)] });
    } else last?.children.push(terminal(part, query));
  }
  const children = groups.map((group) => ({ nodeType: 'CONTAINER', isOptional: false, ...group }));
  return { status: 200, body: { nodeType: 'CONTAINER', type: 'QUERY', isOptional: false, children } };
};

const terminal = ({ type, text, at }: CanonicalPart, query: string) => ({
  ...{ nodeType: 'TERMINAL', isOptional: false, isMandatoryOnUserOrder: false, type, canonicalString: text },
  ...(at === null ? {} : { tokenPosition: tokenPosition(query, at, text.length) }),
});
