import { valueOf } from '../expressions/compileExpression';
import { type PipeCommand, recordwise } from '../scope/pipe';
import { onlyItem } from './plainItems';

const filtering =
  (keepsTrue: boolean): PipeCommand =>
  (command, scope, input) => {
    const holds = valueOf(onlyItem(command).node, { ...scope, fields: input.fields });
    return {
      fields: input.fields,
      run: recordwise((record) => ((holds(record) === true) === keepsTrue ? [record] : [])),
    };
  };

export const filter = filtering(true);
/** "Only removes records where the condition evaluates to true": one that is null stays. */
export const filterOut = filtering(false);
