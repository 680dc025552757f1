import { grailFirst, type Readers } from './grailFirst';

/** Asks on one of the grounds. */
export type AskGround = <T>(readers: Readers<T>) => Promise<T>;

/** Asks Grail first, question after question, until it turns out not to be there for this call: then the classic APIs alone. */
export function oneGround(): AskGround {
  let isGrailHere = true;
  return async (readers) => {
    if (!isGrailHere) return readers.classic();
    const { value, by } = await grailFirst(readers);
    isGrailHere = by === 'grail';
    return value;
  };
}
