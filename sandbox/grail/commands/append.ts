import { pipedCommands } from '../grammar/commands';
import { eitherFields, type PipeCommand } from '../scope/pipe';
import { parametersOf } from '../syntax/parameters';
import { assertItems, blockOf } from './plainItems';

/** All records of both, as UNION ALL. */
export const append: PipeCommand = (command, scope, input) => {
  assertItems(command);
  parametersOf(command.items, pipedCommands.get(command.name), []);
  const other = scope.compile(blockOf(command));
  return {
    fields: eitherFields(input.fields, other.fields),
    *run(records) {
      yield* records;
      yield* other.run();
    },
  };
};
