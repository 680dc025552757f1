import { readFile } from 'node:fs';
import { promisify } from 'node:util';

/** The text of a file; `-` is standard input, read to its end. */
export const readInput = (path: string): Promise<string> => promisify(readFile)(path === '-' ? 0 : path, 'utf8');
