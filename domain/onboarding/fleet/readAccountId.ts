import { checkAccountId } from '../places/checkAccountId';
import { invalidInput } from '../places/invalidInput';

/**
 * The id of an account as lists have it: with the hyphens of the console, and as spreadsheets spoil it.
 * @throws Failure `InvalidInput` that says what happened to it
 */
export function readAccountId(text: string): string {
  const bare = text.trim().replace(/^["'=]+|["']+$/g, '');
  const id = /^\d{4}-\d{4}-\d{4}$/.test(bare) ? bare.replaceAll('-', '') : bare;
  if (id === '') throw invalidInput('accountId', 'the id is missing', 'Begin the line with the twelve digits.');
  if (/^\d(?:[.,]\d+)?E\+\d+$/i.test(id))
    throw invalidInput(
      'accountId',
      `${id} is a rounded number`,
      'A spreadsheet did that: format the column as text and export it again.',
    );
  if (/^\d{9,11}$/.test(id))
    throw invalidInput(
      'accountId',
      `${id} has ${id.length} digits`,
      `An id has twelve. Spreadsheets drop leading zeros: if that happened, it is ${id.padStart(12, '0')}.`,
    );
  checkAccountId(id);
  return id;
}
