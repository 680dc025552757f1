/** One for each number of decimals: to make one takes as long as a hundred uses, and tables have thousands. */
const formats = new Map<number, Intl.NumberFormat>();

function formatOf(digits: number): Intl.NumberFormat {
  const format = formats.get(digits) ?? new Intl.NumberFormat('en-US', { maximumFractionDigits: digits });
  formats.set(digits, format);
  return format;
}

/**
 * A percentage for people: `81.5 %`.
 * @param digits decimals at most; objectives need three, because 99.896 is not 99.9.
 */
export function percentWords(value: number, digits = 1): string {
  return `${formatOf(digits).format(value)} %`;
}
