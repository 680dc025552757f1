import { canonicalText } from './canonicalParts';
import { tokenizeDql } from './parseDql';

/** A query in its canonical form. @throws DqlError where it has a character that begins no token */
export const canonicalDql = (source: string): string => canonicalText(tokenizeDql(source));
