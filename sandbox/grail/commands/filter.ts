import { valueOf } from '../expressions/compileExpression';
import type { PipeCommand } from '../scope/pipe';
import { onlyItem } from './plainItems';

const filtering =
  (keepsTrue: boolean): PipeCommand =>
  (command, scope, input) => {
    const holds = valueOf(onlyItem(command).node, { ...scope, fields: input.fields });
    return {
      fields: input.fields,
      run: (records) => records.filter((record) => (holds(record) === true) === keepsTrue),
    };
  };

export const filter = filtering(true);
/** "Only removes records where the condition evaluates to true": one that is null stays. */
export const filterOut = filtering(false);
