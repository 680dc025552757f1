import { Failure } from '../domain/failure';

/** A workflow keeps a result of at most this size. https://docs.dynatrace.com/docs/analyze-explore-automate/workflows */
const mostBytes = 1_000_000;

/**
 * Turns a use-case into a workflow action: parses the input, runs, and answers its value; a failure is thrown with its hint, since
 * that is all that a failed task shows. Nothing of the input is repeated.
 */
export function act<Input, Value>(parse: (payload: unknown) => Input, run: (input: Input) => Promise<Value>) {
  return async (payload: unknown): Promise<Value> => {
    try {
      const value = await run(parse(payload));
      if (new TextEncoder().encode(JSON.stringify(value)).length > mostBytes)
        throw new Error('The result is larger than a workflow keeps (1 MB)');
      return value;
    } catch (error) {
      if (error instanceof Failure) throw new Error(`${error.message.replace(/\.$/, '')}. ${error.hint}`);
      throw error;
    }
  };
}
