import { DqlError } from '../../../sandbox/grail/values/dqlError';
import { smallWorld } from '../dynatrace/smallWorld';
import { query } from './queryMinutes';

/** What is wrong with a query; fails the test when nothing is. */
export function errorOfQuery(source: string): DqlError {
  try {
    query(smallWorld(), source);
  } catch (error) {
    if (error instanceof DqlError) return error;
    throw error;
  }
  throw new Error(`an error was expected of: ${source}`);
}
