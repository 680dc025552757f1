import { InvalidArgumentError } from 'commander';

/** Reads a whole number of a flag. */
export const count =
  (least: number, most: number) =>
  (text: string): number => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
  };

/** Reads tags: a list with commas (which tags cannot have), given once or more. */
export const tagList = (text: string, before: string[] = []): string[] => [...before, ...list(text)];

/** Reads a list with commas. */
export const list = (text: string): string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
