import { commandNames } from '../../grail/commands/commands';
import { dqlFunctions } from '../../grail/functions/dqlFunctions';
import { sourceNames } from '../../grail/sources/sources';
import type { Operation } from '../../http/operation';
import { badRequest } from './queryError';
import { readQuery } from './queryRequest';

/**
 * Commands at the begin of a command, functions elsewhere: those that the sandbox has and that begin with what is typed.
 * @see https://developer.dynatrace.com/develop/sdks/client-query/
 */
export const autocompleteQuery: Operation = () => (call) => {
  const { query, body } = readQuery(call.json);
  const cursor = body['cursorPosition'] ?? query.length;
  if (typeof cursor !== 'number' || !Number.isInteger(cursor) || cursor < 0 || cursor > query.length) {
    throw badRequest('cursorPosition', 'must lie within the query');
  }
  const before = query.slice(0, cursor);
  const typed = /[A-Za-z]*$/.exec(before)?.[0] ?? '';
  const lead = before.slice(0, before.length - typed.length).trimEnd();
  const isFirst = lead === '';
  const isCommand = isFirst || lead.endsWith('|');
  const names = isFirst ? sourceNames : isCommand ? commandNames : [...dqlFunctions.keys()];
  const type = isCommand ? 'COMMAND_NAME' : 'FUNCTION_NAME';
  const suggestions = names
    .filter((name) => name.toLowerCase().startsWith(typed.toLowerCase()))
    .map((name) => ({
      ...{ suggestion: name, alreadyTypedCharacters: typed.length },
      parts: [{ type, suggestion: name }],
    }));
  return { status: 200, body: { optional: !isCommand, suggestions } };
};
